import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/**
 * What every packed program's fuses must be, and why.
 * @type {readonly { name: Exclude<keyof typeof FuseV1Options, number>, on: boolean, why: string }[]}
 */
const decisions = [
  { name: 'RunAsNode', on: false, why: 'the program is no Node interpreter for others' },
  { name: 'EnableCookieEncryption', on: true, why: 'what a window might keep is not readable on disk' },
  { name: 'EnableNodeOptionsEnvironmentVariable', on: false, why: 'no code comes in by the environment' },
  {
    name: 'EnableNodeCliInspectArguments',
    on: false,
    why: 'no debugger gets at secrets in the main process',
  },
  {
    name: 'EnableEmbeddedAsarIntegrityValidation',
    on: true,
    why: 'a changed app.asar does not start (not on Linux)',
  },
  { name: 'OnlyLoadAppFromAsar', on: true, why: 'no folder beside app.asar takes its place' },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', on: false, why: 'there is no snapshot of our own' },
  { name: 'GrantFileProtocolExtraPrivileges', on: false, why: 'windows are not loaded from file:' },
  { name: 'WasmTrapHandlers', on: true, why: 'as Electron has it: no WebAssembly is used' },
];

/**
 * @typedef {object} FuseReading
 * @property {string} name
 * @property {boolean} wanted
 * @property {boolean | null} actual null: this Electron is older than the fuse
 * @property {string} why
 */

/**
 * Reads the fuses of a packed program.
 * @param {string} executable
 * @returns {Promise<FuseReading[]>}
 * @throws {Error} when it has none that can be read
 */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  if (wire.version !== FuseVersion.V1) throw new Error(`fuses of an unknown version: ${wire.version}`);
  return decisions.map(({ name, on, why }) => {
    const state = wire[FuseV1Options[name]];
    const known = state === FuseState.ENABLE || state === FuseState.DISABLE;
    return { name, wanted: on, actual: known ? state === FuseState.ENABLE : null, why };
  });
}

/**
 * @param {readonly FuseReading[]} readings
 * @returns {string[]} a line for each fuse
 */
export function describeFuses(readings) {
  return readings.map(({ name, wanted, actual, why }) => {
    const state = actual === null ? 'not there' : actual ? 'on' : 'off';
    const verdict = actual === null || actual === wanted ? 'ok' : 'WRONG';
    return `${verdict.padEnd(5)} ${name.padEnd(40)} ${state.padEnd(9)} ${why}`;
  });
}
