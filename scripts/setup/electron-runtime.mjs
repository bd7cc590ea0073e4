import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../lib/paths.mjs';
import { Failure } from '../lib/report.mjs';

/**
 * The Electron that runs the app from its source folder.
 * - override: the folder that ELECTRON_OVERRIDE_DIST_PATH names
 * - official: the pinned version as its makers publish it
 * - development: an older build for development and tests, which never goes into a release
 * @typedef {{ executable: string, version: string, origin: 'override' | 'official' | 'development' }} ElectronRuntime
 */

const recordFile = join(stateFolder, 'electron.json');

/**
 * @param {string} [file] where set-up left its record
 * @returns {ElectronRuntime} what set-up found
 * @throws {Failure} when set-up hasn't run, or its runtime is gone
 */
export function electronRuntime(file = recordFile) {
  /** @type {ElectronRuntime | null} */
  const runtime = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (runtime !== null && existsSync(runtime.executable)) return runtime;
  throw new Failure('No Electron runtime has been set up.', 'Run: npm run setup');
}

/**
 * @param {ElectronRuntime} runtime
 * @param {string} [file]
 */
export function recordRuntime(runtime, file = recordFile) {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(runtime, null, 2)}\n`);
}
