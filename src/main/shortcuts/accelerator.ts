import { type ReservedUse, reservedUse } from './reserved.ts';

/** Why a key combination is not accepted. */
export type AcceleratorFault =
  /** Not a key combination. */
  | { readonly kind: 'form' }
  /** It would take a plain key from all other programs. */
  | { readonly kind: 'plain' }
  /** AltGr types characters, and some systems would take the combination for the key without it. */
  | { readonly kind: 'altGr' }
  /** It has a meaning in the system or in most programs. */
  | { readonly kind: 'reserved'; readonly use: ReservedUse };

export type AcceleratorCheck =
  | { readonly ok: true; readonly canonical: string }
  | { readonly ok: false; readonly fault: AcceleratorFault };

type Modifier = 'Control' | 'Command' | 'Alt' | 'AltGr' | 'Shift' | 'Super';

const order: readonly Modifier[] = ['Control', 'Command', 'Alt', 'AltGr', 'Shift', 'Super'];

/** Keys with a name, in Electron's spelling. */
const namedKeys = [
  ...['Plus', 'Space', 'Tab', 'Capslock', 'Numlock', 'Scrolllock', 'Backspace', 'Delete', 'Insert', 'Enter'],
  ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Escape', 'PrintScreen'],
  ...['numadd', 'numsub', 'nummult', 'numdiv', 'numdec'],
  ...Array.from({ length: 10 }, (_, digit) => `num${digit}`),
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
];
const keyNames = new Map(namedKeys.map((name) => [name.toLowerCase(), name]));
const keyAliases: Readonly<Record<string, string>> = { return: 'Enter', esc: 'Escape' };

/**
 * Checks a key combination before the system is asked for it. Needs a modifier other than Shift, except with a
 * function key.
 *
 * @param accelerator in Electron's form, e.g. `CommandOrControl+Shift+F9`; case does not matter.
 * @returns the combination in one fixed spelling, so that two spellings can be compared; or what is wrong.
 */
export function checkAccelerator(accelerator: string, platform: NodeJS.Platform): AcceleratorCheck {
  const parts = accelerator.split('+').map((part) => part.trim());
  const key = canonicalKey(parts.at(-1) ?? '');
  const modifiers = parts.slice(0, -1).map((part) => canonicalModifier(part, platform));
  if (key === null || modifiers.includes(null) || new Set(modifiers).size < modifiers.length) {
    return { ok: false, fault: { kind: 'form' } };
  }
  if (modifiers.includes('AltGr')) return { ok: false, fault: { kind: 'altGr' } };
  const strong = (['Control', 'Command', 'Alt', 'Super'] as const).some((name) => modifiers.includes(name));
  if (!strong && !/^F\d+$/.test(key)) return { ok: false, fault: { kind: 'plain' } };
  const canonical = [...order.filter((name) => modifiers.includes(name)), key].join('+');
  const use = reservedUse(canonical, platform);
  return use === null ? { ok: true, canonical } : { ok: false, fault: { kind: 'reserved', use } };
}

function canonicalModifier(text: string, platform: NodeJS.Platform): Modifier | null {
  const mac = platform === 'darwin';
  const names: Readonly<Record<string, Modifier | null>> = {
    commandorcontrol: mac ? 'Command' : 'Control',
    cmdorctrl: mac ? 'Command' : 'Control',
    // Electron accepts Command elsewhere, where it then does nothing.
    command: mac ? 'Command' : null,
    cmd: mac ? 'Command' : null,
    control: 'Control',
    ctrl: 'Control',
    alt: 'Alt',
    option: 'Alt',
    altgr: 'AltGr',
    shift: 'Shift',
    super: mac ? 'Command' : 'Super',
    meta: mac ? 'Command' : 'Super',
  };
  const name = text.toLowerCase();
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}

function canonicalKey(text: string): string | null {
  if (/^[a-z0-9\-=[\]\\;',./`]$/i.test(text)) return text.toUpperCase();
  const name = text.toLowerCase();
  return keyNames.get(name) ?? (Object.hasOwn(keyAliases, name) ? (keyAliases[name] ?? null) : null);
}
