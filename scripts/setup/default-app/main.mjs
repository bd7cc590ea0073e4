/**
 * What Electron starts when it is called as `electron <folder>`: it reads the folder from the command line, gives the
 * app its name, version and path, and loads its entry. It stands in for the default app of an official build. A module,
 * because Electron holds its `ready` back until a module has finished, and so until the app's entry has.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { parseArguments } from './arguments.mjs';

/**
 * Electron gives its default app some methods that its types leave out.
 * @typedef {object} HostMethods
 * @property {(version: string) => void} setVersion
 * @property {(name: string) => void} setDesktopName
 * @property {(path: string) => void} setAppPath
 */
const host = /** @type {import('electron').App & HostMethods} */ (app);

/** @param {string} target a folder with package.json, or a script */
async function load(target) {
  const path = resolve(target);
  const manifestFile = join(path, 'package.json');
  if (existsSync(manifestFile)) {
    /** @type {{ name?: string, productName?: string, version?: string, desktopName?: string }} */
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    if (manifest.version) host.setVersion(manifest.version);
    host.name = manifest.productName ?? manifest.name ?? host.name;
    // On Linux this name ties windows to their launcher.
    host.setDesktopName(manifest.desktopName ?? `${host.name}.desktop`);
  }
  const entry = createRequire(import.meta.url).resolve(path);
  host.setAppPath(existsSync(manifestFile) ? path : dirname(entry));
  await import(pathToFileURL(entry).href);
}

async function start() {
  const { version, preloads, target } = parseArguments(process.argv.slice(1));
  if (version) {
    process.stdout.write(`v${process.versions.electron}\n`);
    host.exit(0);
    return;
  }
  if (target === null) {
    process.stderr.write('Usage: electron [-r module] <folder>\n');
    host.exit(1);
    return;
  }
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const requireFromHere = createRequire(join(process.cwd(), 'index.js'));
  for (const preload of preloads) requireFromHere(preload);
  await load(target);
}

await start().catch((error) => {
  process.stderr.write(`The app can't be loaded: ${error instanceof Error ? error.stack : error}\n`);
  host.exit(1);
});
