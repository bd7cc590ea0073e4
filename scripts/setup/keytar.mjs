import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nodeModules, root, toolNode } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { Failure, say, step } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { ensureSystem } from './system.mjs';

const keytarFolder = join(nodeModules, 'keytar');

/** Prebuilt binaries are small; a server that isn't there in half a minute won't come. */
const FETCH_LIMIT_MS = 30_000;
const COMPILE_LIMIT_MS = 10 * 60_000;

/**
 * Makes sure that keytar's native part loads: its prebuilt binary, or else compiled here. It speaks N-API, so one
 * build serves Node and Electron alike.
 * @throws {Failure}
 */
export async function ensureKeytar() {
  if ((await loadProblem()) === null) return;
  say('Fetching the prebuilt keychain module (keytar) …');
  await tool('prebuild-install', [], FETCH_LIMIT_MS);
  if ((await loadProblem()) === null) return;
  say('There is no prebuilt one to be had.');
  await ensureSystem(['compile']);
  const output = await step('Compiling the keychain module', () =>
    tool('node-gyp', ['rebuild', ...headerArguments()], COMPILE_LIMIT_MS),
  );
  const problem = await loadProblem();
  if (problem === null) return;
  throw new Failure(
    `keytar doesn't load (${problem}).\n${lastLines(output, 12)}`,
    'Install a C++ compiler, make, Python 3 and the libsecret headers, delete node_modules/keytar/build, and try again.',
  );
}

/** @returns {boolean} whether there is a native part, be it one that loads or not */
export function isKeytarBuilt() {
  return existsSync(join(keytarFolder, 'build', 'Release', 'keytar.node'));
}

/** @returns {Promise<string | null>} null when keytar loads, otherwise why not */
async function loadProblem() {
  const result = await run(toolNode, ['-e', 'require("keytar")'], {
    cwd: root,
    capture: true,
    limitMs: 20_000,
  });
  return result.code === 0
    ? null
    : (result.output.match(/^Error: (.*)$/m)?.[1] ?? lastLines(result.output, 1));
}

/**
 * Runs a package's program inside keytar's folder on the tool chain's Node.
 * @param {'prebuild-install' | 'node-gyp'} name
 * @param {readonly string[]} args
 * @param {number} limitMs
 * @returns {Promise<string>} what it printed; whether it worked shows in loading the module
 */
async function tool(name, args, limitMs) {
  const require = createRequire(join(keytarFolder, 'package.json'));
  const manifestPath = require.resolve(`${name}/package.json`);
  /** @type {{ bin: Record<string, string> | string }} */
  const manifest = require(manifestPath);
  const bin = typeof manifest.bin === 'string' ? manifest.bin : (manifest.bin[name] ?? '');
  const program = join(manifestPath, '..', bin);
  const result = await run(toolNode, [program, ...args], { cwd: keytarFolder, capture: true, limitMs });
  return result.output;
}

/**
 * The package that brings the tool chain's Node carries its headers as well, so that nothing else has to be
 * downloaded. On Windows an import library would be needed too, which it doesn't carry.
 * @returns {string[]}
 */
function headerArguments() {
  if (process.platform === 'win32') return [];
  const packages = join(nodeModules, 'node', 'node_modules');
  const folders = existsSync(packages) ? readdirSync(packages).map((name) => join(packages, name)) : [];
  const folder = folders.find((candidate) => existsSync(join(candidate, 'include', 'node', 'node_api.h')));
  return folder === undefined ? [] : [`--nodedir=${folder}`];
}
