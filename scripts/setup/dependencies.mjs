import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules, root } from '../lib/paths.mjs';
import { Failure, step } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { npm } from './npm.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const LIMIT_MS = 15 * 60_000;

/**
 * Brings node_modules in line with package-lock.json. Install scripts are not run: set-up does what they would do,
 * in an order that works without GitHub.
 * @throws {Failure}
 */
export async function ensureDependencies() {
  const wanted = readLock(join(root, 'package-lock.json'));
  // npm writes this file last, so it exists only after a complete installation.
  const installed = readLock(join(nodeModules, '.package-lock.json'));
  if (wanted === null)
    throw new Failure('package-lock.json is missing.', 'Restore it: git checkout package-lock.json');
  if (installed !== null && lockMatches(wanted, installed)) return;
  await step('Installing the dependencies (npm ci)', install);
}

async function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(nodeModules)) {
    throw new Failure(
      'The dependencies must be replaced, but this run uses a program from node_modules, which Windows keeps locked.',
      'Delete the folder node_modules and try again.',
    );
  }
  // dev packages are asked for by name because NODE_ENV or an npm setting may leave them out.
  const result = await npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit'], {
    cwd: root,
    limitMs: LIMIT_MS,
  });
  if (result.code === 0) return;
  throw new Failure(
    `npm ci failed:\n${lastLines(result.output, 15)}`,
    'Check that npm reaches its registry (npm ping) and that the disk has 2 GB free, then try again.',
  );
}

/**
 * Compares the lockfile with npm's record of what is installed.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @returns {boolean} whether every package is there in its version (packages for other systems may be absent)
 */
export function lockMatches(wanted, installed) {
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    if (found === undefined) {
      if (!entry.optional) return false;
    } else if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return false;
    }
  }
  return Object.keys(installed.packages).every((path) => path in wanted.packages);
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
