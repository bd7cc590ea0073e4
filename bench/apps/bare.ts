import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { appEnvironment } from '../../test/support/app.ts';
import { now } from '../now.ts';
import type { Area } from '../x/screen.ts';

/** What a bare Electron program does. */
export interface BareOrder {
  /** Shows an icon in the tray. */
  readonly tray?: boolean;
  /** A shortcut, and the request that it sends. */
  readonly post?: {
    readonly accelerator: string;
    readonly origin: string;
    readonly path: string;
    readonly ca: string;
  };
  /** Where it shows its page. */
  readonly window?: Area;
}

/** A bare Electron program that runs. Times are milliseconds of the monotonic clock. */
export interface BareApp {
  readonly pid: number;
  readonly startedAt: number;
  /** Resolves when it has set everything up. */
  readonly ready: Promise<void>;
  /** Makes its page repaint. @returns when its main process sent the message. */
  repaint(): Promise<number>;
  stop(): Promise<void>;
}

export function startBare(order: BareOrder): BareApp {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-bare-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = join(import.meta.dirname, '..', 'bare');
  const startedAt = now();
  const child = spawn(electronRuntime().executable, [...asRoot, `--user-data-dir=${folder}`, program], {
    env: { ...appEnvironment(), BARE_ORDER: JSON.stringify(order) },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const next = (kind: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const onLine = (line: string): void => {
        if (!line.startsWith('{')) return;
        const told = JSON.parse(line) as { kind: string; at: number };
        if (told.kind !== kind) return;
        lines.off('line', onLine);
        resolve(told.at);
      };
      lines.on('line', onLine);
      void ended.then(() => reject(new Error('the bare program ended')));
    });
  const ready = next('ready').then(() => undefined);
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    startedAt,
    ready,
    repaint() {
      const sent = next('sent');
      child.stdin.write('\n');
      return sent;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
