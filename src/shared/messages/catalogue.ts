import { look } from './en/look.ts';
import { notices } from './en/notices.ts';
import { retcodes } from './en/retcodes.ts';
import { tray } from './en/tray.ts';
import { ui } from './en/ui.ts';

/** English, the language every other catalogue is checked against. */
export const en = { ...look, ...notices, ...retcodes, ...tray, ...ui } as const;

/** A key of the message catalogue. */
export type MessageKey = keyof typeof en;

/** Every message of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Whether a string is a key of the catalogue (retcode keys are built at run time). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
