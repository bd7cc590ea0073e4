import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packForTrial } from '../../scripts/release/pack.mjs';
import { appCommand, appEnvironment, makeProfile } from '../../test/support/app.ts';
import type { Measurement } from '../measurement.ts';

const repository = join(import.meta.dirname, '..', '..');

export const size: Measurement<'size-asar' | 'size-main' | 'size-window'> = {
  name: 'size',
  figures: [
    figure('size-asar', 'app.asar', 'MB', 2),
    figure('size-main', 'Files that main loads at the start', 'files', 1),
    figure('size-window', 'Scripts that a window loads', 'files', 1),
  ],
  async run(quick) {
    const loaded = (await loadedByMain(quick ? 3000 : 6000)).filter((file) => file.startsWith(repository));
    const ours = loaded.filter((file) => !file.startsWith(join(repository, 'bench')));
    const scripts = readdirSync(join(repository, 'dist', 'renderer', 'assets')).filter((name) =>
      /\.m?js$/.test(name),
    );
    const bytes = quick ? bytesOfBuilt() : await bytesOfArchive();
    const one = (value: number) => ({ ours: [[value]], baseline: [] });
    const others = ours.slice(1).map((file) => file.slice(repository.length + 1));
    return {
      'size-asar': {
        ...one(bytes / 1e6),
        ...(quick && { note: 'the built files that go into it, not packed' }),
      },
      'size-main': {
        ...one(ours.length),
        ...(others.length > 0 && { note: `beside its own: ${others.join(', ')}` }),
      },
      'size-window': one(scripts.length),
    };
  },
};

function figure<N extends string>(name: N, title: string, unit: 'MB' | 'files', limit: number) {
  return { name, title, unit, baseline: null, goals: [{ of: 'ours', share: 1, limit }] } as const;
}

async function bytesOfArchive(): Promise<number> {
  const executable = await packForTrial();
  return statSync(join(dirname(executable), 'resources', 'app.asar')).size;
}

/** Packing takes a minute. */
function bytesOfBuilt(): number {
  const built = readdirSync(join(repository, 'dist'), { recursive: true, withFileTypes: true });
  const files = built.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/**
 * @param afterMs of the program's life.
 * @returns absolute paths, the first one first.
 */
async function loadedByMain(afterMs: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-bench-'));
  const list = join(folder, 'loaded.json');
  const profile = makeProfile({});
  const { executablePath, args } = appCommand(profile, ['--hidden']);
  const hook = join(import.meta.dirname, '..', 'programs', 'loaded-files.cjs');
  const env = {
    ...appEnvironment(),
    NODE_OPTIONS: `--require ${hook}`,
    LOADED_FILES: list,
    LOADED_AFTER_MS: String(afterMs),
  };
  const child = spawn(executablePath, args, { env, stdio: 'ignore' });
  try {
    const end = performance.now() + 60_000;
    while (!existsSync(list) || readFileSync(list, 'utf8') === '') {
      if (performance.now() > end) throw new Error('the program did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return JSON.parse(readFileSync(list, 'utf8')) as string[];
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    profile.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
