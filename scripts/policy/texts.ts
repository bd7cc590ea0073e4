import type { Language } from '../../src/shared/language.ts';
import type { Settings } from '../../src/shared/settings.ts';

/** A setting with a few named values needs a text for each. */
type Choices<V> = [V] extends [string]
  ? string extends V
    ? object
    : { readonly choices: Readonly<Record<V, string>> }
  : object;

/** What an administrator reads about a setting. */
export type SettingText<V = unknown> = { readonly name: string; readonly about: string } & Choices<V>;

/** A text for every setting: one without does not compile. After a change, `npm run policy`. */
export type SettingTexts = { readonly [Name in keyof Settings]: SettingText<Settings[Name]> };

/** The texts around the settings. */
export interface FrameTexts {
  readonly locked: string;
  readonly lockedAbout: string;
  readonly defaults: string;
  readonly defaultsAbout: string;
  readonly supported: string;
}

/** A language of a policy template: its texts. */
export interface PolicyTexts {
  readonly frame: FrameTexts;
  readonly settings: SettingTexts;
}

/** The name of a language's folder beside the template. */
export const templateFolders: Readonly<Record<Language, string>> = { en: 'en-US', 'zh-CN': 'zh-CN' };
