import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService, untilReady } from './service.mjs';
import { xauthority } from './xauthority.mjs';

/**
 * @typedef {import('./service.mjs').Service} Service
 * @typedef {{ service: Service, env: NodeJS.ProcessEnv }} Layer a running service, and what it adds to the environment
 */

const tint2Settings = fileURLToPath(new URL('tint2rc', import.meta.url));
const dunstSettings = fileURLToPath(new URL('dunstrc', import.meta.url));

/** The first probe of a slow machine may hang; the next one is then tried. */
const PROBE_LIMIT_MS = 5_000;

/**
 * A virtual screen of 1280 × 800 on a free display number.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder private to this desktop
 * @returns {Promise<Layer>}
 */
export async function startScreen(env, folder) {
  const keyFile = join(folder, 'Xauthority');
  writeFileSync(keyFile, xauthority(randomBytes(16)), { mode: 0o600 });
  const service = startService(
    'Xvfb',
    // Without -noreset it starts anew, deaf for a moment, each time its last client leaves: right after a first probe.
    ['-displayfd', '1', '-noreset', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-auth', keyFile],
    env,
  );
  const number = await untilReady(service, () => service.output().match(/^(\d+)\n/m)?.[1] ?? null);
  return { service, env: { DISPLAY: `:${number}`, XAUTHORITY: keyFile } };
}

/**
 * A session bus.
 * @param {NodeJS.ProcessEnv} env what services started by the bus get
 * @param {string} folder private to this desktop
 * @returns {Promise<Layer>}
 */
export async function startBus(env, folder) {
  const service = startService(
    'dbus-daemon',
    [
      '--session',
      '--nofork',
      '--nopidfile',
      '--print-address=1',
      `--address=unix:path=${join(folder, 'bus')}`,
    ],
    env,
  );
  const address = await untilReady(service, () => service.output().match(/^(unix:\S+)\n/m)?.[1] ?? null);
  return { service, env: { DBUS_SESSION_BUS_ADDRESS: address } };
}

/**
 * A keychain that is unlocked and empty; its files are where XDG_DATA_HOME says.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Layer>}
 */
export async function startKeychain(env) {
  // The password of a keychain that is thrown away protects nothing; an empty line makes one without.
  const service = startService(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    env,
    '\n',
  );
  await untilReady(service, async () => ((await isUnlocked(env)) ? true : null));
  return { service, env: {} };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
async function isUnlocked(env) {
  const name = 'org.freedesktop.secrets';
  // Asked first, because a question to a service that isn't there makes the bus start a second one.
  if (!(await isOnBus(name, env))) return false;
  const path = '/org/freedesktop/secrets/aliases/default';
  const property = ['string:org.freedesktop.Secret.Collection', 'string:Locked'];
  const locked = [`--dest=${name}`, path, 'org.freedesktop.DBus.Properties.Get', ...property];
  return (await busAnswer(locked, env)).includes('boolean false');
}

/**
 * Whether a service has this name on the bus.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
async function isOnBus(name, env) {
  const question = [
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.NameHasOwner',
    `string:${name}`,
  ];
  return (await busAnswer(question, env)).includes('boolean true');
}

/**
 * @param {readonly string[]} question
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} empty when there is none
 */
async function busAnswer(question, env) {
  return (await answer('dbus-send', ['--session', '--print-reply', ...question], env)) ?? '';
}

/**
 * The window manager.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Layer>}
 */
export async function startWindowManager(env) {
  const service = startService('openbox', ['--sm-disable'], env);
  // Only a window manager publishes the number of the current workspace.
  await untilReady(service, () => answer('xdotool', ['get_desktop'], env));
  return { service, env: {} };
}

/**
 * The panel that holds tray icons.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Layer>}
 */
export async function startTray(env) {
  const service = startService('tint2', ['-c', tint2Settings], env);
  await untilReady(service, () => (service.output().includes('systray started') ? true : null));
  return { service, env: {} };
}

/**
 * What shows notifications.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Layer>}
 */
export async function startNotifications(env) {
  const service = startService('dunst', ['-config', dunstSettings], env);
  await untilReady(service, async () =>
    (await isOnBus('org.freedesktop.Notifications', env)) ? true : null,
  );
  return { service, env: {} };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} its output; null when it fails
 */
export function answer(program, args, env) {
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: PROBE_LIMIT_MS }, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });
}
