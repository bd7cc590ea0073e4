import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureKeytar, isKeytarBuilt } from './keytar.mjs';
import { checkNode } from './node-version.mjs';
import { ensureSystem } from './system.mjs';
import { ensureToolchain } from './toolchain.mjs';

/**
 * What a script is about to do, and so what has to be ready.
 * - tools: build, lint, run the simulator
 * - app: run Electron on the person's own desktop
 * - keys: the same, with key presses sent by a program
 * - all: run everything on a desktop of our own
 * @typedef {'tools' | 'app' | 'keys' | 'all'} Purpose
 */

/** @type {Readonly<Record<Purpose, readonly import('./system-needs.mjs').SystemGroup[]>>} */
const groups = {
  tools: [],
  app: ['electron'],
  keys: ['electron', 'keys'],
  all: ['electron', 'keychain', 'display', 'keys'],
};

/**
 * Makes everything ready that the purpose needs; quick when nothing is missing.
 * @param {Purpose} purpose
 * @throws {import('../lib/report.mjs').Failure} naming the cure
 */
export async function prepare(purpose) {
  checkNode();
  await ensureSystem(groups[purpose], isKeytarBuilt() ? [] : ['compile']);
  await ensureDependencies();
  await ensureToolchain();
  if (purpose === 'tools') return;
  await ensureKeytar();
  await ensureElectron();
}
