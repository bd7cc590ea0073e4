/** Life on the machine: start, and what the toolbar does by itself. */
export const life = {
  'life.section': 'Start and behaviour',
  'life.launchAtLogin': 'Start Tonebridge when I log in',
  'life.launchAtLoginHint': 'It starts in the tray and shows a window only when you are needed.',
  'life.loginFailed':
    'The start at login could not be changed: this computer does not allow it. Ask your administrator.',
  'life.whenNoCall': 'The toolbar while there is no call',
  'life.whenNoCallStay': 'Stays as it is',
  'life.whenNoCallCompact': 'Becomes compact',
  'life.whenNoCallHide': 'Hides, and comes back with a call',
  'life.agentSection': 'Agent',
  'life.agentHint': 'Filled in for you at the next sign-in.',
  'life.keepsRunning': 'Tonebridge keeps running',
  'life.keepsRunningText':
    'Closing only hides the toolbar. The shortcut goes on working, and the toolbar comes back with a three-party call, from the tray, or when you start Tonebridge again.',
  'life.hide': 'Hide it',
  'life.quit': 'Quit Tonebridge',
} as const;
