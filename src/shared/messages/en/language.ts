/** The choice of the language. The languages themselves go by their own names (src/shared/language.ts). */
export const language = {
  'language.section': 'Language',
  'language.label': 'Language of the windows',
  'language.hint': 'Used as soon as you save, without a restart.',
  'language.system': 'As the operating system',
} as const;
