import { say } from './text.ts';

/** What a recorded key press needs to be known by; a KeyboardEvent has it all. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

const macSymbols: Readonly<Record<string, string>> = {
  commandorcontrol: '⌘',
  cmdorctrl: '⌘',
  command: '⌘',
  cmd: '⌘',
  super: '⌘',
  meta: '⌘',
  control: '⌃',
  ctrl: '⌃',
  alt: '⌥',
  option: '⌥',
  shift: '⇧',
};

const controlNames = new Set(['commandorcontrol', 'cmdorctrl', 'control', 'ctrl']);

/** Electron's name for a key, by its place on the keyboard, where letters don't tell it. */
const namesByCode: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Space: 'Space',
  Enter: 'Enter',
  NumpadEnter: 'Enter',
  Tab: 'Tab',
  Escape: 'Escape',
  PrintScreen: 'PrintScreen',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backquote: '`',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
};

/** The key's name in an accelerator, or null for a key that can't be one, such as a modifier. */
function keyName({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code;
  // With an input method on, `key` is "Process"; the place of the key is the next best thing.
  const placed = /^(?:Key|Digit)([A-Z0-9])$/.exec(code);
  if (placed?.[1] !== undefined) return placed[1];
  const numpad = /^Numpad(\d)$/.exec(code);
  if (numpad?.[1] !== undefined) return `num${numpad[1]}`;
  return namesByCode[code] ?? null;
}

/**
 * The modifiers that are held, as parts of an accelerator.
 *
 * @param mac whether this is macOS, where Command takes the part of Control.
 */
export function heldModifiers(press: KeyPress, mac: boolean): string[] {
  // Windows reports AltGr as Control and Alt besides.
  const altGr = !mac && press.getModifierState('AltGraph');
  const parts = [
    (mac ? press.metaKey : press.ctrlKey && !altGr) && 'CommandOrControl',
    mac && press.ctrlKey && 'Control',
    !mac && press.metaKey && 'Super',
    press.altKey && !altGr && 'Alt',
    altGr && 'AltGr',
    press.shiftKey && 'Shift',
  ];
  return parts.filter((part) => part !== false);
}

/**
 * Turns a key press into an Electron accelerator, whether or not it makes a good shortcut.
 *
 * @param press the key event.
 * @param mac whether this is macOS.
 * @returns the accelerator; null for modifiers alone and for keys that no accelerator can name.
 */
export function toAccelerator(press: KeyPress, mac: boolean): string | null {
  const name = keyName(press);
  return name === null ? null : [...heldModifiers(press, mac), name].join('+');
}

/** Splits at the pluses that separate; a plus at the end is the key itself. */
const split = (accelerator: string) => accelerator.split(/\+(?=.)/).filter((part) => part !== '');

/** The label of one part of an accelerator, as printed on the key. */
function keyCap(part: string, mac: boolean): string {
  const lower = part.toLowerCase();
  const symbol = macSymbols[lower];
  if (mac && symbol !== undefined) return symbol;
  if (controlNames.has(lower)) return say('key.control');
  if (lower === 'alt' || lower === 'option') return say('key.alt');
  if (lower === 'altgr') return say('key.altGr');
  if (lower === 'shift') return say('key.shift');
  if (macSymbols[lower] !== undefined) return say('key.super');
  return part;
}

/** The keys of an accelerator as printed on the keyboard: `['Ctrl', 'Shift', 'F9']`. */
export function keyCaps(accelerator: string, mac: boolean): string[] {
  return split(accelerator).map((part) => keyCap(part, mac));
}

/** The accelerator in the form of the aria-keyshortcuts attribute: `Control+Shift+F9`. */
export function ariaShortcut(accelerator: string, mac: boolean): string {
  const names = split(accelerator).map((part) => {
    const lower = part.toLowerCase();
    if (lower === 'control' || lower === 'ctrl') return 'Control';
    if (controlNames.has(lower)) return mac ? 'Meta' : 'Control';
    if (lower === 'option') return 'Alt';
    return macSymbols[lower] === '⌘' ? 'Meta' : part;
  });
  return names.join('+');
}

/** Whether this window runs on macOS. */
export function onMac(): boolean {
  return /Mac/.test(navigator.userAgent);
}
