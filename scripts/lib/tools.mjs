import { join } from 'node:path';
import { nodeModules, root, toolNode } from './paths.mjs';
import { run } from './process.mjs';
import { Failure, step } from './report.mjs';

/**
 * Runs a script of this repository, TypeScript or not, on the tool chain's Node.
 * @param {string} script path from the repository's root
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code
 */
export async function runScript(script, args, env = process.env) {
  const result = await run(toolNode, [join(root, script), ...args], { cwd: root, env });
  return result.code;
}

/**
 * Runs a development tool from node_modules on the tool chain's Node.
 * @param {string} program path from node_modules
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, limitMs?: number }} [options]
 * @returns {Promise<number>} exit code
 */
export async function runTool(program, args, options = {}) {
  const result = await run(toolNode, [join(nodeModules, program), ...args], { cwd: root, ...options });
  return result.code;
}

/**
 * Builds the app into dist/.
 * @throws {Failure} when it doesn't build
 */
export async function buildApp() {
  const code = await step('Building the app', () => runScript('scripts/build/build.ts', []));
  if (code !== 0) throw new Failure('The app does not build.', 'Correct what is reported above.');
}
