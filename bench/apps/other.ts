import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { appEnvironment } from '../../test/support/app.ts';
import { now } from '../now.ts';
import { archiveOf } from './archive.ts';
import { family } from './family.ts';
import { makeNativefierApp, nativefier } from './nativefier.ts';
import type { OurApp } from './ours.ts';

/** Another program that lives in the tray, installed for a while with a profile of its own. */
export interface OtherApp {
  /** @returns it, of which nothing is left once it is stopped. */
  start(): OurApp;
  remove(): void;
}

const repository = join(import.meta.dirname, '..', '..');

/** @throws when it can't be fetched. */
export async function installOther(): Promise<OtherApp> {
  const archive = await archiveOf(nativefier, join(repository, 'out', 'bench', 'apps'));
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-other-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  const [app, home] = [join(folder, 'app'), join(folder, 'home')];
  for (const made of [app, home]) mkdirSync(made);
  try {
    await makeNativefierApp(archive, join(repository, 'bench', 'bare', 'page.html'), app);
  } catch (error) {
    remove();
    throw error;
  }
  return { start: () => startIn(home, app), remove };
}

/** Whatever it writes goes below `home`. */
function startIn(home: string, app: string): OurApp {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = {
    ...appEnvironment(),
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
  };
  const args = [...asRoot, `--user-data-dir=${join(home, 'profile')}`, app];
  const startedAt = now();
  const child = spawn(electronRuntime().executable, args, { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const pid = child.pid ?? 0;
  return {
    pid,
    startedAt,
    async stop() {
      for (const each of family(pid)) endProcess(each);
      await ended;
    },
  };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended with the one that started it.
  }
}
