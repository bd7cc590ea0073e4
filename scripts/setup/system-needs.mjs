/**
 * What a piece of work needs from a Linux system.
 * - electron: libraries to run Electron and the keychain library
 * - keychain: a session bus and a keychain of our own
 * - display: a virtual display with window manager, tray, notifications and a font for Chinese
 * - keys: real key presses
 * - compile: tools to compile keytar
 * @typedef {'electron' | 'keychain' | 'display' | 'keys' | 'compile'} SystemGroup
 */

/**
 * One thing that must be there, the Debian package that brings it, and how to see it: a shared object, a program in
 * PATH, a pkg-config module, or a font for a language. `t64` marks packages that Debian 13 and Ubuntu 24.04 renamed to end in "t64".
 * @typedef {{ package: string, t64?: boolean, library?: string, program?: string, module?: string, fontFor?: string }} Need
 */

/** @type {Readonly<Record<SystemGroup, readonly Need[]>>} */
export const systemNeeds = {
  electron: [
    { package: 'libnss3', library: 'libnss3.so' },
    { package: 'libgtk-3-0', t64: true, library: 'libgtk-3.so.0' },
    { package: 'libgbm1', library: 'libgbm.so.1' },
    { package: 'libasound2', t64: true, library: 'libasound.so.2' },
    { package: 'libxss1', library: 'libXss.so.1' },
    { package: 'libnotify4', library: 'libnotify.so.4' },
    { package: 'libsecret-1-0', library: 'libsecret-1.so.0' },
    { package: 'libatspi2.0-0', t64: true, library: 'libatspi.so.0' },
    { package: 'libxtst6', library: 'libXtst.so.6' },
    { package: 'libdrm2', library: 'libdrm.so.2' },
  ],
  keychain: [
    { package: 'dbus', program: 'dbus-daemon' },
    { package: 'dbus', program: 'dbus-send' },
    { package: 'gnome-keyring', program: 'gnome-keyring-daemon' },
  ],
  display: [
    { package: 'xvfb', program: 'Xvfb' },
    { package: 'openbox', program: 'openbox' },
    { package: 'tint2', program: 'tint2' },
    { package: 'dunst', program: 'dunst' },
    { package: 'xdotool', program: 'xdotool' },
    { package: 'fonts-wqy-microhei', fontFor: 'zh-cn' },
  ],
  keys: [{ package: 'xdotool', program: 'xdotool' }],
  compile: [
    { package: 'libsecret-1-dev', module: 'libsecret-1' },
    { package: 'pkg-config', program: 'pkg-config' },
    { package: 'g++', program: 'g++' },
    { package: 'make', program: 'make' },
    { package: 'python3', program: 'python3' },
  ],
};

/**
 * What a system has.
 * @typedef {object} SystemFacts
 * @property {ReadonlySet<string> | null} libraries names of the shared objects; null when they can't be listed
 * @property {(program: string) => boolean} hasProgram
 * @property {(module: string) => boolean} hasModule asks pkg-config
 * @property {(language: string) => boolean} hasFontFor asks fontconfig, with its name of the language
 */

/**
 * @param {readonly SystemGroup[]} groups
 * @param {SystemFacts} facts
 * @returns {Need[]} what is missing, at most one entry for each package
 */
export function missingNeeds(groups, facts) {
  /** @type {Map<string, Need>} */
  const missing = new Map();
  for (const need of groups.flatMap((group) => systemNeeds[group])) {
    if (!isThere(need, facts)) missing.set(need.package, need);
  }
  return [...missing.values()];
}

/**
 * @param {Need} need
 * @param {SystemFacts} facts
 */
function isThere(need, facts) {
  if (need.program !== undefined) return facts.hasProgram(need.program);
  if (need.module !== undefined) return facts.hasModule(need.module);
  if (need.fontFor !== undefined) return facts.hasFontFor(need.fontFor);
  return facts.libraries === null || facts.libraries.has(need.library ?? '');
}

/**
 * @param {readonly Need[]} needs
 * @param {ReadonlySet<string>} known names of the packages that this release offers
 * @returns {string[]} package names as this release has them
 */
export function packageNames(needs, known) {
  return needs.map((need) =>
    need.t64 && known.has(`${need.package}t64`) ? `${need.package}t64` : need.package,
  );
}

/**
 * @param {readonly string[]} packages
 * @returns {string} the one command that a person without root rights has to run
 */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
