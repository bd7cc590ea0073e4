import type { MessageKey } from '../../shared/messages/catalogue.ts';

/** What to know about a combination that can be used all the same. */
export type Caution = Extract<MessageKey, `shortcut.caution.${string}`>;

const isCharacter = (key: string) => key.length === 1;

/**
 * Looks for what may surprise somebody later.
 *
 * @param canonical in the one spelling that checkAccelerator makes.
 */
export function cautionAbout(canonical: string, platform: NodeJS.Platform): Caution | null {
  const parts = canonical.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).filter((part) => part !== 'Shift');
  if (modifiers.length === 0) return /^F([1-9]|1[0-2])$/.test(key) ? 'shortcut.caution.bareKey' : null;
  if (!isCharacter(key)) return null;
  // Windows makes no difference between AltGr and Control with Alt.
  if (platform === 'win32' && modifiers.join('+') === 'Control+Alt') return 'shortcut.caution.altGr';
  if (modifiers.join('+') === 'Alt') {
    return platform === 'darwin' ? 'shortcut.caution.option' : 'shortcut.caution.menu';
  }
  return null;
}
