import { join } from 'node:path';
import { nodeModules, root, toolNode } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { Failure } from '../lib/report.mjs';

/**
 * What a build is, for whoever runs it: `--version` and the log say it.
 * @typedef {'development' | 'unsigned' | 'signed'} BuildKind
 */

/**
 * Runs electron-builder.
 * @param {BuildKind} kind
 * @param {readonly string[]} args
 * @param {boolean} [quiet] print its output only when it fails
 * @throws {Failure}
 */
export async function runBuilder(kind, args, quiet = false) {
  const program = join(nodeModules, 'electron-builder', 'cli.js');
  const common = ['--publish', 'never', `-c.extraMetadata.buildKind=${kind}`];
  const env = { ...process.env, TONEBRIDGE_BUILD: kind };
  const { code, output } = await run(toolNode, [program, ...common, ...args], {
    cwd: root,
    env,
    capture: quiet,
  });
  if (code === 0) return;
  process.stderr.write(output);
  throw new Failure('The program could not be packaged.', 'See what electron-builder said above.');
}
