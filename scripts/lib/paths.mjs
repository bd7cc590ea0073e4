import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the dependencies are. */
export const nodeModules = join(root, 'node_modules');

/** The tool chain's own Node 24, brought by the `node` package. */
export const toolNode = join(nodeModules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What set-up remembers; goes away with node_modules. */
export const stateFolder = join(nodeModules, '.cache', 'tonebridge');

/**
 * A per-user folder for large downloads, shared by all clones.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function userCache(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tonebridge-dev');
}
