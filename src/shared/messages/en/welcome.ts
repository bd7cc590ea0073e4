/** The first run: setting the program up step by step. */
export const welcome = {
  'welcome.title': 'Set up Tonebridge',
  'welcome.progress': 'Step {step} of {count}',
  'welcome.language': 'Language',
  'welcome.back': 'Back',
  'welcome.next': 'Next',
  'welcome.skipAll': 'Skip the set-up',
  'welcome.skipPractice': 'Skip the practice',
  'welcome.later': 'Sign in later',

  'welcome.gatewayTitle': 'Where is your gateway?',
  'welcome.gatewayIntro':
    'Tonebridge works with the CC-Gateway of your contact centre. Your team lead or administrator knows its address.',
  'welcome.check': 'Check the address',
  'welcome.checking': 'Asking the gateway…',
  'welcome.checkAgain': 'Check again',
  'welcome.checkOk': 'The gateway answers, and its certificate is trusted.',
  'welcome.useUnchecked': 'Use it all the same',
  'welcome.caFileHint': 'Full path of the PEM file that your administrator gave you.',

  'welcome.shortcutTitle': 'Your shortcut',
  'welcome.shortcutIntro':
    'This key passes the customer’s numbers to the IVR, whatever program you are in. Keep it, or choose another one that no other program uses.',
  'welcome.tryTitle': 'Try it: press {shortcut} now.',
  'welcome.tryText': 'Nothing is passed here; Tonebridge only listens whether the key arrives.',
  'welcome.tryHeard': 'It works. Tonebridge heard your key.',
  'welcome.tryDead': 'This key does not reach Tonebridge: another program has it. Choose another one.',

  'welcome.signInNoGateway': 'No gateway is set yet.',
  'welcome.signInToGateway': 'Enter its address',
  'welcome.signInHint': 'From here on real calls can reach you.',
  'welcome.readyTitle': 'All set',
  'welcome.readyText':
    'Agent {agentId} is signed in. Tonebridge stays in the tray; its toolbar comes up by itself when customer and IVR are in one call with you.',
  'welcome.readyAgain': 'Practice and set-up can be opened again from Settings.',
  'welcome.finish': 'Open the toolbar',

  // In the settings.
  'welcome.section': 'Practice and set-up',
  'welcome.sectionText': 'Try the shortcut in a made-up call, or go through the first steps again.',
  'welcome.open': 'Go through the set-up again',
} as const;
