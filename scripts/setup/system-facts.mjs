import { execFileSync } from 'node:child_process';
import { findProgram } from '../lib/process.mjs';

/** Folders with system programs that may be missing from a normal user's PATH. */
const SYSTEM_FOLDERS = ':/usr/local/sbin:/usr/sbin:/sbin';

/** How `ldconfig -p` marks the libraries of an architecture. */
const LDCONFIG_MARK = /** @type {Readonly<Record<string, string>>} */ ({ x64: 'x86-64', arm64: 'AArch64' });

/**
 * @param {string} program
 * @returns {string | null} its path, looked for in the system folders too
 */
export function systemProgram(program) {
  return findProgram(program, (process.env.PATH ?? '') + SYSTEM_FOLDERS);
}

/**
 * Looks at this Linux system; takes a few milliseconds.
 * @returns {import('./system-needs.mjs').SystemFacts}
 */
export function systemFacts() {
  const ldconfig = systemProgram('ldconfig');
  const list = ldconfig === null ? null : output(ldconfig, ['-p']);
  return {
    libraries: list === null ? null : parseLdconfig(list, process.arch),
    hasProgram: (program) => systemProgram(program) !== null,
    hasModule: (module) => output('pkg-config', ['--modversion', module]) !== null,
    hasFontFor: (language) => (output('fc-list', [`:lang=${language}`, 'family']) ?? '').trim() !== '',
  };
}

/**
 * @param {string} list output of `ldconfig -p`
 * @param {string} arch Node's name for the architecture
 * @returns {ReadonlySet<string>} names of the shared objects for this architecture
 */
export function parseLdconfig(list, arch) {
  const mark = LDCONFIG_MARK[arch];
  const lines = list.split('\n').filter((line) => mark === undefined || line.includes(mark));
  return new Set(lines.map((line) => line.trim().split(' ', 1)[0] ?? ''));
}

/**
 * @returns {ReadonlySet<string>} the names ending in "t64" that apt offers; empty while apt has no package lists
 */
export function offeredT64Packages() {
  const names = ['libgtk-3-0', 'libasound2', 'libatspi2.0-0'].map(
    (name) => output('apt-cache', ['pkgnames', name]) ?? '',
  );
  return new Set(
    names
      .join('\n')
      .split('\n')
      .filter((name) => name.endsWith('t64')),
  );
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {string | null} standard output; null when the program is missing or fails
 */
function output(program, args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
