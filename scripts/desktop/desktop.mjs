import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '../lib/process.mjs';
import {
  answer,
  startBus,
  startKeychain,
  startNotifications,
  startScreen,
  startTray,
  startWindowManager,
} from './layers.mjs';
import { endMarkedProcesses, MARK, markedProcesses } from './marked-processes.mjs';

/**
 * @typedef {import('./service.mjs').Service} Service
 *
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env the environment for programs that shall run on it
 * @property {boolean} ownDisplay whether its display is a virtual one
 * @property {() => Promise<void>} stop ends every program on it and removes its files
 */

/** How long the services may take to end, in milliseconds. */
const GRACE_MS = 3_000;

/**
 * Whether this session has a display that answers.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} true without asking when the means to ask are not installed
 */
export async function hasDisplay(env = process.env) {
  if (process.platform !== 'linux') return true;
  if (!env.DISPLAY) return false;
  return findProgram('xdotool') === null || (await answer('xdotool', ['getdisplaygeometry'], env)) !== null;
}

/**
 * Starts a desktop of our own: virtual display, window manager, tray, notifications, session bus and an unlocked,
 * empty keychain.
 * Nothing on it touches the person's own keychain, settings or screen. On macOS and Windows it is the person's desktop,
 * unchanged.
 * @param {{ ifNeeded?: boolean }} [options] ifNeeded: keep a display that is there, and the session bus with its
 *   keychain if that is there too
 * @returns {Promise<Desktop>}
 * @throws {import('../lib/report.mjs').Failure} when a part of it doesn't come up; the others are ended
 */
export async function startDesktop(options = {}) {
  const keepDisplay = process.platform !== 'linux' || (options.ifNeeded === true && (await hasDisplay()));
  const keepBus = keepDisplay && (process.platform !== 'linux' || hasSessionBus());
  if (keepBus) return { env: process.env, ownDisplay: false, stop: async () => {} };

  const id = randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-desktop-'));
  /** @type {Service[]} */
  const services = [];
  const stop = () => stopDesktop(id, services, folder);
  let env = privateEnvironment(process.env, folder, id, keepDisplay);
  try {
    const layers = [
      ...(keepDisplay ? [] : [startScreen]),
      startBus,
      startKeychain,
      ...(keepDisplay ? [] : [startWindowManager, startTray, startNotifications]),
    ];
    for (const start of layers) {
      const layer = await start(env, folder);
      services.push(layer.service);
      env = { ...env, ...layer.env };
    }
    return { env, ownDisplay: !keepDisplay, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function hasSessionBus() {
  const runtime = process.env.XDG_RUNTIME_DIR;
  return (
    Boolean(process.env.DBUS_SESSION_BUS_ADDRESS) ||
    (Boolean(runtime) && existsSync(join(runtime ?? '', 'bus')))
  );
}

/**
 * @param {NodeJS.ProcessEnv} outer
 * @param {string} folder
 * @param {string} id
 * @param {boolean} keepDisplay
 * @returns {NodeJS.ProcessEnv}
 */
function privateEnvironment(outer, folder, id, keepDisplay) {
  const folders = { XDG_RUNTIME_DIR: 'run', XDG_CONFIG_HOME: 'config', XDG_DATA_HOME: 'data' };
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...outer, [MARK]: id };
  for (const [name, sub] of Object.entries(folders)) {
    env[name] = join(folder, sub);
    mkdirSync(env[name], { mode: 0o700 });
  }
  delete env.DBUS_SESSION_BUS_ADDRESS;
  delete env.GNOME_KEYRING_CONTROL;
  if (keepDisplay) return env;
  // Otherwise programs would prefer the outer Wayland session, or dress up for the outer desktop.
  for (const name of ['WAYLAND_DISPLAY', 'XDG_CURRENT_DESKTOP', 'DESKTOP_SESSION']) delete env[name];
  return { ...env, XDG_SESSION_TYPE: 'x11' };
}

/**
 * @param {string} id
 * @param {readonly Service[]} services
 * @param {string} folder
 */
async function stopDesktop(id, services, folder) {
  const own = new Set(services.map((service) => service.pid));
  await endMarkedProcesses(id, (pid) => own.has(pid));
  for (const service of services.toReversed()) {
    service.kill('SIGTERM');
    const deadline = Date.now() + GRACE_MS;
    while (service.alive() && Date.now() < deadline) await sleep(10);
  }
  if (markedProcesses(id).length > 0) await endMarkedProcesses(id);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
