/** The look of the windows: its settings, and the toolbar in one row. */
export const look = {
  'look.section': 'Look',
  'look.theme': 'Colours',
  'look.themeSystem': 'As the desktop',
  'look.themeLight': 'Light',
  'look.themeDark': 'Dark',
  'look.themeHint': 'High contrast follows the desktop in every choice.',
  'look.size': 'Size of the toolbar',
  'look.sizeNormal': 'Normal',
  'look.sizeCompact': 'Compact: one row',
  'look.digits': 'Digits of a phone number that are shown',
  'look.digitsNone': 'None',
  'look.digitsLast': 'The last {count}',
  'look.digitsHint': 'At most half of a number is shown, whatever you choose.',
  'look.makeCompact': 'Make the toolbar compact',
  'look.makeNormal': 'Show the whole toolbar',
} as const;
