/** The way a language runs: from left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

/** The languages of the program: what each calls itself, and the way it runs. */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  'zh-CN': { name: '简体中文', dir: 'ltr' },
} as const satisfies Record<string, { readonly name: string; readonly dir: Direction }>;

/** A language that the program speaks, as a BCP 47 tag. */
export type Language = keyof typeof languages;

/** The way a language runs. */
export function directionOf(language: Language): Direction {
  return languages[language].dir;
}

/** What the user can choose: a language, or the operating system's. */
export type LanguageChoice = Language | 'system';

/** How texts, numbers and times are written. */
export interface Tongue {
  readonly language: Language;
  /** BCP 47 tag for dates, numbers and lists: the language as it is written in the user's region. */
  readonly locale: string;
}

/**
 * Finds the language for a choice.
 *
 * @param choice what the user chose.
 * @param preferred BCP 47 tags of the operating system, the most wanted first; tags that make no sense are skipped.
 */
export function tongueFor(choice: LanguageChoice, preferred: readonly string[]): Tongue {
  const locales = preferred.flatMap((tag) => readTag(tag) ?? []);
  const language = choice === 'system' ? systemLanguage(locales) : choice;
  const spoken = readTag(language);
  const regional = locales.find(
    (locale) => locale.language === spoken?.language && locale.script === spoken.script,
  );
  return { language, locale: regional?.tag ?? language };
}

interface Locale {
  readonly tag: string;
  readonly language: string;
  /** Told, or implied for Chinese: `zh-TW` is written in `Hant`. */
  readonly script: string | undefined;
}

function systemLanguage(locales: readonly Locale[]): Language {
  for (const { language, script } of locales) {
    if (language === 'en') return 'en';
    if (language === 'zh' && script === 'Hans') return 'zh-CN';
  }
  // Traditional characters only: the simplified ones are nearer than English.
  return locales.some(({ language }) => language === 'zh') ? 'zh-CN' : 'en';
}

/** Linux has tags like `zh_CN.UTF-8`, and `C` for none. */
function readTag(raw: string): Locale | undefined {
  try {
    const locale = new Intl.Locale(raw.replace(/[.@].*$/, '').replaceAll('_', '-'));
    const { language } = locale;
    // Asking what script is implied loads data; only Chinese is written in two that matter here.
    const { script } = language === 'zh' ? locale.maximize() : locale;
    return { tag: locale.baseName, language, script };
  } catch {
    return undefined;
  }
}
