import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { electronRuntime } from '../scripts/setup/electron-runtime.mjs';
import type { Machine } from './result.ts';

/** @param loadBefore the load average before the run. */
export function describeMachine(loadBefore: number): Machine {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    // The rest of a kernel's name says who built it, which is nobody's business.
    system: `${type()} ${release().split('.').slice(0, 2).join('.')}`,
    electron: electronRuntime().version,
    node: process.versions.node,
    loadBefore,
    loadAfter: load(),
  };
}

/** Load average of the last minute. */
export function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(2));
}

/** The commit that is checked out, with a plus when files differ from it; null outside a repository. */
export function commitOf(folder: string): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '+');
  } catch {
    return null;
  }
}
