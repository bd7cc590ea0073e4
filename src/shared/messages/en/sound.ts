/** Sounds and notifications: their settings. */
export const sound = {
  'sound.section': 'Sounds and notifications',
  'sound.on': 'Play a sound for what a press came to',
  'sound.onHint': 'Also while the toolbar is hidden.',
  'sound.volume': 'Volume',
  'sound.volumeHint': 'Some headsets make other sounds quieter during a call; then choose more here.',
  'sound.volumeValue': '{percent} %',
  'sound.listen': 'Listen',
  'sound.passed': 'Passed',
  'sound.failed': 'Not passed or not known',
  'sound.wrongMoment': 'Wrong moment',
  'sound.cannotPlay': 'This computer can’t play the sound. Check its sound output.',
  'sound.notifications': 'Notifications',
  'sound.notificationsAlways': 'Always',
  'sound.notificationsHidden': 'While the toolbar is not in sight',
  'sound.notificationsNever': 'Never',
  'sound.notificationsHint': 'They say what a press came to, without a phone number.',
} as const;
