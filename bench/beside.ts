import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesktop } from '../scripts/desktop/desktop.mjs';
import type { Results } from './result.ts';

/** A measurement that goes on beside the others. */
export interface Beside {
  /** Resolves to what it measured when it has ended. @throws when it ended without results. */
  results(): Promise<Pick<Results, 'figures' | 'unmeasured'>>;
}

/**
 * Starts a measurement in a process and on a desktop of its own, so that it shares neither keys nor tray with the others.
 * For one that lasts long and does little.
 */
export function measureBeside(name: string): Beside {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-bench-'));
  const measured = measure(name, join(folder, 'results.json')).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  // Who asks for the results is told; until then it may fail unheard.
  measured.catch(() => undefined);
  return { results: () => measured };
}

async function measure(name: string, file: string): Promise<Results> {
  const desktop = await startDesktop();
  const interrupted = () => void desktop.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const program = join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [...process.execArgv, program, '--only', name, '--out', file], {
      env: desktop.env,
      stdio: 'ignore',
    });
    await once(child, 'exit');
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await desktop.stop();
  }
}
