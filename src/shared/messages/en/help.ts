/** The help window. */
export const help = {
  'help.windowTitle': 'Tonebridge help',
  'help.title': 'Help',

  'help.whatTitle': 'What Tonebridge does',
  'help.what':
    'You, a customer and an IVR (a payment line, for example) are in one call, and the customer must now key in numbers. At the press of one key the customer’s numbers go to the IVR, and the tones stay out of the recording on your side. Tonebridge never sees the numbers.',

  'help.stepsTitle': 'Passing numbers',
  'help.step1': 'Take the customer’s call.',
  'help.step2': 'Put it on hold, call the IVR, and join the two calls.',
  'help.step3': 'When the toolbar says “{state}”, press {keys}. It works in every program you are in.',
  'help.step3NoKeys': 'When the toolbar says “{state}”, use its button “{button}”.',
  'help.step4': 'Wait for “{outcome}”, then ask the customer to key in. It holds until this call ends.',
  'help.stepsNote':
    'Holding the key down counts as one press. Pressing at the wrong time sends nothing and tells you why.',

  'help.statesTitle': 'What the toolbar tells you',
  'help.state.passing': 'The gateway has agreed. The customer’s keys reach the IVR until this call ends.',
  'help.state.refused': 'The gateway said no, and nothing was changed. The reason stands below; press again.',
  'help.state.notSent': 'The request never left this computer. Press again when the connection is back.',
  'help.state.unknown':
    'The request was sent and its answer was lost. Ask the customer whether the IVR hears the keys; press again if not.',
  'help.state.blocked': 'It was the wrong moment, for example a two-party call. The reason stands beside it.',
  'help.state.unsure':
    'Events may have been missed while the connection was broken. “{check}” asks the gateway again.',
  'help.state.reconnecting': 'No connection to the gateway. It is tried again by itself; your call goes on.',
  'help.trayNote': 'The icon in the tray says the same; point at it to read it.',

  'help.soundsTitle': 'Without looking',
  'help.sounds':
    'Two rising notes: numbers are being passed. Two falling notes: they are not, or it is not known; look at the toolbar. One short low note: it was the wrong moment and nothing was sent.',
  'help.soundsNote':
    'Sounds, their volume and notifications are set in the settings, where you can try them.',

  'help.callTitle': 'The IVR in one key',
  'help.callHint':
    'With a customer on the line one key, or the large button, does all of it: hold, call the IVR, join, pass the numbers.',
  'help.callName.connect': 'Connect',
  'help.call.connect':
    'The steps are shown as they are done. Cancel leads back to the customer at every step. The arrow beside the button offers the other IVRs: type a part of the name, then Enter.',
  'help.callName.waits': 'On hold',
  'help.call.waits':
    'If it can’t be done, the customer is brought back. Should the customer stay on hold, the toolbar says so until you take the customer back.',
  'help.callName.control': 'The row of buttons',
  'help.call.control':
    'What the call allows now. Tab leads to the row, arrow keys along it. A button that looks faint says why when you press it.',
  'help.callName.keypad': 'Keypad',
  'help.call.keypad':
    'Your own keys for menus of the IVR. They go out at once, and are neither shown nor kept.',
  'help.callName.state': 'Your state',
  'help.call.state': 'Choose it below in the toolbar. During a call it begins when the call ends.',

  'help.keysTitle': 'Keys',
  'help.keyPass': 'Pass the numbers, in every program',
  'help.keyConnect': 'Connect the IVR, in every program',
  'help.keyHelp': 'This help, in every window of Tonebridge',
  'help.keyClose': 'Close help, settings or a question',

  'help.commandsTitle': 'From the command line',
  'help.commandsHint': 'For buttons of a headset, a macro pad or a script.',
  'help.command.transmit': 'Pass the numbers',
  'help.command.connect': 'Connect the IVR and pass the numbers',
  'help.command.show': 'Show the toolbar',
  'help.command.hide': 'Hide the toolbar',
  'help.command.sign-out': 'Sign out',
  'help.command.quit': 'Quit Tonebridge',
  'help.command.hidden': 'Start in the tray, without a window',
  'help.command.doctor': 'Check this computer and print a report',

  'help.close': 'Close',
} as const;
