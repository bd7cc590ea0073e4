import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesktop } from '../desktop/desktop.mjs';
import { explain, Interrupted, say } from '../lib/report.mjs';
import { buildApp, runTool } from '../lib/tools.mjs';
import { prepare } from '../setup/prepare.mjs';
import { check, countReport } from './counts.mjs';
import { tools } from './tools.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** A stage that takes longer hangs; it is then ended and counted as a failure. Milliseconds. */
const LIMIT_MS = 30 * 60_000;

/**
 * Runs every stage and reports each. A stage that fails doesn't stop those that can still say something.
 * @returns {Promise<Counts[]>} one entry for each stage
 */
export async function runStages() {
  const ready = await attempt('Set-up', () => prepare('all'));
  if (!ready) return [check(false)];
  const built = await attempt('Build', buildApp);
  const counts = [check(built), await checkStage('lint'), await checkStage('typecheck')];
  const onDesktop = await attempt('Tests', async () => {
    const desktop = await startDesktop();
    try {
      counts.push(await vitestStage('unit', desktop.env));
      // Without a build there is no app to test end to end.
      counts.push(built ? await vitestStage('e2e', desktop.env) : check(false));
    } finally {
      await desktop.stop();
    }
  });
  return onDesktop ? counts : [...counts, check(false)];
}

/**
 * @param {string} label
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it worked; why not has been printed
 */
async function attempt(label, work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    explain(error);
    say(`${label}: FAILED`);
    return false;
  }
}

/**
 * @param {'lint' | 'typecheck'} name
 * @returns {Promise<Counts>}
 */
async function checkStage(name) {
  const { program, args } = tools[name];
  say(`Stage ${name} …`);
  const passed = (await runTool(program, args, { limitMs: LIMIT_MS })) === 0;
  say(`Stage ${name}: ${passed ? 'ok' : 'FAILED'}`);
  return check(passed);
}

/**
 * @param {'unit' | 'e2e'} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function vitestStage(name, env) {
  const { program, args } = tools[name];
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-test-'));
  const file = join(folder, 'report.json');
  say(`Stage ${name} …`);
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runTool(program, [...args, ...reporters], { env, limitMs: LIMIT_MS });
    const counts = countReport(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code);
    say(`Stage ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
