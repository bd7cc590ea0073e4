import type { PolicyTexts } from './texts.ts';

/** What an administrator reads in English. */
export const english: PolicyTexts = {
  frame: {
    locked: 'Locked: users cannot change these',
    lockedAbout: 'Users see this setting as set by their organisation and cannot change it.',
    defaults: 'Defaults: users may change these',
    defaultsAbout: 'Users start with this value and may change it.',
    supported: 'Tonebridge 0.1.0 or later',
  },
  settings: {
    gateway: {
      name: 'Gateway address',
      about: 'Address of the agent gateway, with scheme and port: https://gateway.example.com:8043.',
    },
    fallbackGateways: {
      name: 'Further gateway addresses',
      about: 'At most 10 other addresses of the same gateway, tried in this order when the one in use fails.',
    },
    caFile: {
      name: 'Certificate authority file',
      about:
        'Full path of a PEM file with certificate authorities that are trusted besides those of the operating system.',
    },
    clientCertFile: {
      name: 'Client certificate file',
      about:
        'Full path of a PEM file with the certificate and the unencrypted key of this computer, where the gateway asks for one.',
    },
    proxyMode: {
      name: 'Way to the gateway',
      about:
        'Whether connections take the proxies of the operating system, none, the one of proxyAddress, or those of the PAC file of proxyPac.',
      choices: {
        system: 'As the operating system',
        direct: 'No proxy',
        manual: 'The proxy of proxyAddress',
        pac: 'The PAC file of proxyPac',
      },
    },
    proxyAddress: {
      name: 'Proxy',
      about:
        'The proxy of the mode manual: proxy.example.com:8080, or https://proxy.example.com:8443 where the proxy itself uses TLS.',
    },
    proxyBypass: {
      name: 'Exceptions from the proxy',
      about:
        'Hosts that are reached without the proxy of the mode manual: names (*.example.com), addresses (10.0.0.0/8), <local> for names without a dot.',
    },
    proxyPac: {
      name: 'PAC file',
      about: 'The address of the PAC file of the mode pac: http://proxy.example.com/proxy.pac.',
    },
    proxyUser: {
      name: 'User name for the proxy',
      about:
        'Who signs in to a proxy that wants it (Basic). Each user enters the password in the settings; it is kept in the keychain.',
    },
    agentId: {
      name: 'Agent ID',
      about: 'The agent ID that the sign-in form holds. Lock it only on computers that one agent uses.',
    },
    phoneNumber: {
      name: 'Phone number',
      about: 'The phone on which calls are taken. Useful where a phone belongs to a desk.',
    },
    rememberPassword: {
      name: 'Keep the password',
      about:
        'Whether the password is kept in the keychain of the operating system. Locked off, it is not offered.',
    },
    forceSignIn: {
      name: 'Taking over a session',
      about: 'What happens when the gateway says that the agent is signed in somewhere else (100-002).',
      choices: {
        ask: 'Ask the agent whether to take the session over',
        never: 'Tell the agent to sign out there',
      },
    },
    wideAgentIds: {
      name: 'Agent IDs up to 999999',
      about: 'Range of agent IDs: on, 101 to 999999 (gateways from release 25.200.0); off, 101 to 59999.',
    },
    ivrDirectory: {
      name: 'IVR directory',
      about:
        'The third-party IVRs with their numbers, as JSON: [{"name":"Payment line","numbers":["70093"],"prefixes":["955"]}]. Optional in an entry: dial (what is dialled; else the first number), passAt (join or key), answerSeconds (5 to 180, else 30), whenLeft (return or nothing). Write characters outside ASCII as \\u escapes.',
    },
    shortcut: {
      name: 'Shortcut',
      about: 'The keys that pass the numbers, e.g. CommandOrControl+Shift+F9.',
    },
    toolbarShortcut: {
      name: 'Shortcut for the toolbar',
      about: 'The keys that show and hide the toolbar; empty for none.',
    },
    connectShortcut: {
      name: 'Shortcut for connecting an IVR',
      about: 'The keys that put an IVR into the call with the customer and pass the numbers; empty for none.',
    },
    defaultIvr: {
      name: 'IVR that the key connects',
      about: 'Name of an IVR of the directory; empty for the one that was used last.',
    },
    busyReasons: {
      name: 'Reasons for taking no calls',
      about:
        'Reasons that agents choose from when they take no calls, as JSON: [{"code":201,"name":"Training"}]. The codes are those of the gateway, 200 to 250.',
    },
    alwaysOnTop: {
      name: 'Toolbar above other windows',
      about: 'Whether the toolbar stays above the windows of other programs.',
    },
    theme: {
      name: 'Colours',
      about: 'Light or dark colours.',
      choices: { system: 'As the desktop', light: 'Light', dark: 'Dark' },
    },
    toolbarSize: {
      name: 'Size of the toolbar',
      about: 'The whole toolbar, or one row of it.',
      choices: { normal: 'Normal', compact: 'Compact: one row' },
    },
    visibleDigits: {
      name: 'Digits of a phone number that are shown',
      about:
        'How many of the last digits of a phone number are shown, from 0 (none) to 4; the rest is masked.',
    },
    launchAtLogin: {
      name: 'Start at login',
      about: 'Start hidden, in the tray, when the user logs in.',
    },
    whenNoCall: {
      name: 'The toolbar while there is no call',
      about: 'Whether the toolbar stays, becomes compact or hides between calls.',
      choices: { stay: 'Stays as it is', compact: 'Becomes compact', hide: 'Hides' },
    },
    sounds: {
      name: 'Sounds',
      about: 'Whether a short sound tells what a press came to.',
    },
    soundVolume: {
      name: 'Volume of the sounds',
      about: '0 is silence, 100 as loud as it gets.',
    },
    notifications: {
      name: 'Notifications',
      about: 'When a notification of the desktop tells what a press came to. It never holds a phone number.',
      choices: { always: 'Always', hidden: 'While the toolbar is not in sight', never: 'Never' },
    },
    language: {
      name: 'Language',
      about: 'The language of windows, tray and notifications.',
      choices: { system: 'As the operating system', en: 'English', 'zh-CN': '简体中文' },
    },
    updateFeed: {
      name: 'Update feed',
      about:
        'Address (https) of the folder with the update feed; empty for no updates by the program itself.',
    },
    updatePin: {
      name: 'Newest version to install',
      about: 'The newest version that is installed from the update feed, e.g. 1.4.2; empty for any.',
    },
  },
};
