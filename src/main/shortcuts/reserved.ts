import type { MessageKey } from '../../shared/messages/catalogue.ts';

/** What a combination does already, as a message that says so. */
export type ReservedUse = Extract<MessageKey, `shortcut.use.${string}`>;

type Uses = Readonly<Record<string, ReservedUse>>;

const withKeys = (modifier: string, keys: readonly string[], use: ReservedUse): Uses =>
  Object.fromEntries(keys.map((key) => [`${modifier}+${key}`, use]));

/** What the main modifier does with a letter in nearly every program. */
const editing = {
  A: 'shortcut.use.selectAll',
  C: 'shortcut.use.copy',
  F: 'shortcut.use.find',
  N: 'shortcut.use.new',
  O: 'shortcut.use.open',
  P: 'shortcut.use.print',
  Q: 'shortcut.use.quit',
  R: 'shortcut.use.reload',
  S: 'shortcut.use.save',
  T: 'shortcut.use.newTab',
  V: 'shortcut.use.paste',
  W: 'shortcut.use.close',
  X: 'shortcut.use.cut',
  Y: 'shortcut.use.undo',
  Z: 'shortcut.use.undo',
  'Shift+Z': 'shortcut.use.undo',
} as const satisfies Record<string, ReservedUse>;

const editingWith = (modifier: string): Uses =>
  Object.fromEntries(Object.entries(editing).map(([key, use]) => [`${modifier}+${key}`, use]));

const onMac: Uses = {
  ...editingWith('Command'),
  ...withKeys('Command', ['Tab', 'Shift+Tab', '`'], 'shortcut.use.switch'),
  ...withKeys('Command', ['H', 'M'], 'shortcut.use.hideWindow'),
  ...withKeys('Command', ['Shift+3', 'Shift+4', 'Shift+5'], 'shortcut.use.screenshot'),
  'Command+,': 'shortcut.use.settings',
  'Command+Space': 'shortcut.use.search',
  'Command+Alt+Escape': 'shortcut.use.taskManager',
  'Command+Shift+Q': 'shortcut.use.logOut',
  'Control+Command+Q': 'shortcut.use.lock',
  'Control+Space': 'shortcut.use.inputMethod',
  ...withKeys('Control', ['Up', 'Down', 'Left', 'Right'], 'shortcut.use.desktops'),
};

const elsewhere: Uses = {
  ...editingWith('Control'),
  ...withKeys('Control', ['Insert'], 'shortcut.use.copy'),
  ...withKeys('Control', ['Left', 'Right', 'Home', 'End'], 'shortcut.use.move'),
  ...withKeys('Control', ['Tab', 'Shift+Tab'], 'shortcut.use.switchTabs'),
  ...withKeys('Alt', ['Tab', 'Shift+Tab', 'Escape'], 'shortcut.use.switch'),
  ...withKeys('Alt', ['Left', 'Right'], 'shortcut.use.back'),
  'Alt+F4': 'shortcut.use.close',
  'Alt+Space': 'shortcut.use.windowMenu',
  'Alt+PrintScreen': 'shortcut.use.screenshot',
  'Control+F4': 'shortcut.use.close',
  'Control+Enter': 'shortcut.use.send',
  'Control+Escape': 'shortcut.use.startMenu',
  'Control+Space': 'shortcut.use.inputMethod',
  'Control+Shift+Escape': 'shortcut.use.taskManager',
  'Control+Alt+Delete': 'shortcut.use.security',
};

/** What desktops on Linux have the Super key do; Windows keeps the whole key to itself. */
const withSuper: Uses = {
  ...withKeys('Super', ['A', 'S', 'D', 'E', 'R', 'Tab'], 'shortcut.use.desktop'),
  ...withKeys('Super', ['Up', 'Down', 'Left', 'Right'], 'shortcut.use.desktops'),
  'Super+L': 'shortcut.use.lock',
  'Super+Space': 'shortcut.use.inputMethod',
};

const onLinux: Uses = {
  ...elsewhere,
  ...withSuper,
  ...withKeys('Control+Alt', ['Up', 'Down', 'Left', 'Right'], 'shortcut.use.desktops'),
  'Alt+F2': 'shortcut.use.desktop',
  'Control+Alt+L': 'shortcut.use.lock',
  'Control+Alt+T': 'shortcut.use.desktop',
};

/**
 * What a combination means to the system or to most programs.
 *
 * @param canonical in the one spelling that checkAccelerator makes.
 * @returns null when it is free for the taking.
 */
export function reservedUse(canonical: string, platform: NodeJS.Platform): ReservedUse | null {
  if (platform === 'darwin') return lookUp(onMac, canonical);
  if (platform === 'win32') {
    if (canonical === 'Super+L') return 'shortcut.use.lock';
    if (canonical.split('+').includes('Super')) return 'shortcut.use.windowsKey';
    if (canonical === 'F12') return 'shortcut.use.debugger';
    return lookUp(elsewhere, canonical);
  }
  if (/^Control\+Alt\+F\d+$/.test(canonical)) return 'shortcut.use.consoles';
  return lookUp(onLinux, canonical);
}

function lookUp(uses: Uses, canonical: string): ReservedUse | null {
  return Object.hasOwn(uses, canonical) ? (uses[canonical] ?? null) : null;
}
