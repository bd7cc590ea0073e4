import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules, root, toolNode } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { Failure, step } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { npm } from './npm.mjs';

const LIMIT_MS = 10 * 60_000;

/**
 * Makes sure that the tool chain's Node runs. The `node` package's install script brings the binary from the npm
 * registry; it is run here because the dependencies are installed without scripts.
 * @throws {Failure}
 */
export async function ensureToolchain() {
  const wanted = packageVersion('node');
  if ((await installedVersion()) === `v${wanted}`) return;
  const output = await step(`Fetching Node ${wanted} for the tools`, async () => {
    const result = await npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], {
      cwd: root,
      limitMs: LIMIT_MS,
    });
    return result.output;
  });
  if ((await installedVersion()) === `v${wanted}`) return;
  throw new Failure(
    `The tool chain's Node ${wanted} doesn't run:\n${lastLines(output, 10)}`,
    'Check that npm reaches its registry (npm ping), then delete the folder node_modules and try again.',
  );
}

/** @returns {Promise<string | null>} */
async function installedVersion() {
  if (!existsSync(toolNode)) return null;
  try {
    const result = await run(toolNode, ['--version'], { capture: true, limitMs: 20_000 });
    return result.output.trim();
  } catch (error) {
    // A half-copied binary or one for another system can't be started; it is then fetched again.
    if (error instanceof Failure) return null;
    throw error;
  }
}

/**
 * @param {string} name
 * @returns {string} the installed version of a package
 */
function packageVersion(name) {
  return JSON.parse(readFileSync(join(nodeModules, name, 'package.json'), 'utf8')).version;
}
