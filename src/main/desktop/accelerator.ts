/** Why a key combination is not accepted. */
export type AcceleratorFault =
  /** Not a key combination, or one that would take a plain key from all other programs. */
  | 'form'
  /** It has a meaning in the system or in most programs. */
  | 'reserved';

export type AcceleratorCheck =
  | { readonly ok: true; readonly canonical: string }
  | { readonly ok: false; readonly reason: AcceleratorFault };

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
    return { ok: false, reason: 'form' };
  }
  const strong = (['Control', 'Command', 'Alt', 'Super'] as const).some((name) => modifiers.includes(name));
  if (!strong && !/^F\d+$/.test(key)) return { ok: false, reason: 'form' };
  const canonical = [...order.filter((name) => modifiers.includes(name)), key].join('+');
  return isReserved(canonical, platform) ? { ok: false, reason: 'reserved' } : { ok: true, canonical };
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

const editKeys = [...'ACFNOPQRSTVWXYZ'];
const reservedOnMac = [
  ...editKeys.map((key) => `Command+${key}`),
  ...['H', 'M', ',', '`', 'Tab', 'Space', 'Shift+Z', 'Shift+Tab', 'Alt+Escape'].map(
    (key) => `Command+${key}`,
  ),
  'Control+Command+Q',
  'Control+Up',
  'Control+Down',
];
const reservedElsewhere = [
  ...editKeys.map((key) => `Control+${key}`),
  ...['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Alt+Escape'],
  ...['Control+Escape', 'Control+Shift+Escape', 'Control+Alt+Delete', 'Control+Shift+Z'],
  ...['L', 'D', 'E', 'R', 'Tab', 'Space'].map((key) => `Super+${key}`),
];

function isReserved(canonical: string, platform: NodeJS.Platform): boolean {
  if (platform === 'darwin') return reservedOnMac.includes(canonical);
  // Control+Alt+F1… switch between consoles on Linux; Windows keeps F12 for debuggers.
  if (platform === 'linux' && /^Control\+Alt\+F\d+$/.test(canonical)) return true;
  if (platform === 'win32' && canonical === 'F12') return true;
  return reservedElsewhere.includes(canonical);
}
