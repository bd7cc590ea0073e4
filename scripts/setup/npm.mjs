import { delimiter } from 'node:path';
import { nodeModules } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';

/**
 * Settings of an outer npm run (`npm test --silent`, `npm --prefix x run setup`) that would change what an inner
 * npm does. Others, such as registry, proxy and cache, must stay.
 */
const OUTER_SETTINGS = new Set(
  [
    'dry_run',
    'global',
    'global_prefix',
    'ignore_scripts',
    'include',
    'include_workspace_root',
    'json',
    'local_prefix',
    'loglevel',
    'omit',
    'only',
    'package_lock_only',
    'prefix',
    'production',
    'save',
    'workspace',
    'workspaces',
  ].map((name) => `npm_config_${name}`),
);

/**
 * The environment for an npm started from an npm script: without the outer run's traces, and without
 * node_modules/.bin in PATH, so that npm doesn't run on the Node that it is about to replace.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(env = process.env) {
  /** @type {NodeJS.ProcessEnv} */
  const clean = {};
  for (const [name, value] of Object.entries(env)) {
    const key = name.toLowerCase();
    const isTrace = key.startsWith('npm_') && !key.startsWith('npm_config_');
    if (isTrace || OUTER_SETTINGS.has(key) || key === 'init_cwd' || key === 'node_env') continue;
    clean[name] = key === 'path' ? withoutNodeModules(value ?? '') : value;
  }
  return clean;
}

/**
 * Runs npm, with its output kept unless it fails.
 * @param {readonly string[]} args only words without spaces, because Windows needs a shell to start npm
 * @param {{ cwd: string, limitMs: number }} options
 * @returns {Promise<import('../lib/process.mjs').RunResult>}
 */
export function npm(args, options) {
  return run('npm', args, {
    ...options,
    env: npmEnvironment(),
    capture: true,
    shell: process.platform === 'win32',
  });
}

/** @param {string} path */
function withoutNodeModules(path) {
  return path
    .split(delimiter)
    .filter((folder) => !folder.startsWith(nodeModules))
    .join(delimiter);
}
