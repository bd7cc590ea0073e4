import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where Ubuntu says whether programs without a profile are kept from the kernel feature that the sandbox needs. */
const USERNS_SWITCH = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/**
 * @typedef {object} SandboxFacts
 * @property {NodeJS.Platform} platform
 * @property {number | undefined} user numeric user ID, where there is such a thing
 * @property {boolean} restricted whether the system keeps user namespaces from ordinary programs
 * @property {boolean} helper whether Electron's sandbox helper is installed with root rights, which makes up for that
 */

/**
 * @param {SandboxFacts} facts
 * @returns {string | null} null when Chromium's sandbox works, otherwise why it doesn't
 */
export function obstacleOf({ platform, user, restricted, helper }) {
  if (platform !== 'linux') return null;
  if (user === 0) return "Chromium's sandbox refuses to work for root";
  return restricted && !helper
    ? "this system doesn't give Chromium's sandbox the user namespace it needs"
    : null;
}

/**
 * Whether Electron can run in Chromium's sandbox here.
 * @param {string} executable Electron's
 * @returns {string | null} null when it can, otherwise the reason why `--no-sandbox` is needed
 */
export function sandboxObstacle(executable) {
  return obstacleOf({
    platform: process.platform,
    user: process.getuid?.(),
    restricted: existsSync(USERNS_SWITCH) && readFileSync(USERNS_SWITCH, 'utf8').trim() === '1',
    helper: isSetuidRoot(join(executable, '..', 'chrome-sandbox')),
  });
}

/**
 * @param {string} executable Electron's
 * @returns {string[]} the switches to start Electron with, before the app's folder
 */
export function sandboxArguments(executable) {
  return sandboxObstacle(executable) === null ? [] : ['--no-sandbox'];
}

/** @param {string} file */
function isSetuidRoot(file) {
  if (!existsSync(file)) return false;
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}
