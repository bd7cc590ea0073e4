/** The columns of the CSV file, named like the properties of an entry, so that both files say the same. */
export const columns = [
  'name',
  'numbers',
  'prefixes',
  'dial',
  'passAt',
  'answerSeconds',
  'whenLeft',
] as const;

export type Column = (typeof columns)[number];

/** Of the JSON file. */
export const fileKind = 'tonebridge-ivr-directory';
