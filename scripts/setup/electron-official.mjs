import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules, root, stateFolder, toolNode } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { say } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';

const electronFolder = join(nodeModules, 'electron');
const failureStamp = join(stateFolder, 'electron-download-failed');

/** About 120 MB; a server that can't be reached fails after some seconds, so the limit is for slow lines. */
const LIMIT_MS = 15 * 60_000;

/** How long a failed download is remembered. */
const REMEMBER_MS = 24 * 60 * 60_000;

/** @returns {string} Electron's executable inside its folder */
export function officialExecutable() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {import('./electron-runtime.mjs').ElectronRuntime | null} the official build, when it is there */
export function installedOfficial() {
  const pinned = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
  const dist = join(electronFolder, 'dist');
  const executable = join(dist, officialExecutable());
  const versionFile = join(dist, 'version');
  // The installer writes path.txt last.
  const complete = [executable, versionFile, join(electronFolder, 'path.txt')].every((file) =>
    existsSync(file),
  );
  if (!complete || readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== pinned) return null;
  return { executable, version: pinned, origin: 'official' };
}

/**
 * Downloads the official build with Electron's own installer, which verifies its checksum.
 * @param {{ evenIfItFailedLately: boolean }} options
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime | null>} null when it can't be had
 */
export async function downloadOfficial(options) {
  if (!options.evenIfItFailedLately && isFresh(failureStamp, REMEMBER_MS)) return null;
  say("Downloading Electron's official build …");
  const result = await run(toolNode, [join(electronFolder, 'install.js')], {
    cwd: root,
    // The override names another Electron; left in, the installer would think its work already done.
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '', ELECTRON_GET_NO_PROGRESS: '1' },
    capture: true,
    limitMs: LIMIT_MS,
  });
  const runtime = installedOfficial();
  if (runtime !== null) {
    rmSync(failureStamp, { force: true });
    say(`Electron ${runtime.version} is there.`);
    return runtime;
  }
  const reason = result.timedOut
    ? 'it took too long'
    : (lastLines(result.output, 20).match(/^.*Error.*$/m)?.[0] ?? 'no reason given');
  say(
    `The official build can't be had (${reason.trim()}). TONEBRIDGE_ELECTRON=official makes set-up insist on it.`,
  );
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(failureStamp, '');
  return null;
}

/**
 * @param {string} file
 * @param {number} ageMs
 */
function isFresh(file, ageMs) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < ageMs;
}
