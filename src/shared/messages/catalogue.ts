import type { Language } from '../language.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** A key of the message catalogue. */
export type MessageKey = keyof typeof en;

/** Every message of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

const catalogues: Readonly<Record<Language, Catalogue>> = { en, 'zh-CN': zhCN };

/** The messages of a language. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues[language];
}

/** Whether a string is a key of the catalogue (retcode keys are built at run time). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
