import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { sandboxObstacle } from '../../scripts/setup/sandbox.mjs';
import { openDebugPipe } from '../crash/debug-pipe.ts';
import { appEnvironment } from './app.ts';

const repository = join(import.meta.dirname, '..', '..');
/** The user that owns nothing, on every Linux. */
const NOBODY = 65534;

/** Why Chromium's sandbox can't be had here, also not by becoming an ordinary user; null when it can. */
export function ordinaryUserObstacle(): string | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() !== 0) return sandboxObstacle(electronRuntime().executable);
  const tried = spawnSync('unshare', ['-U', 'true'], { uid: NOBODY, gid: NOBODY });
  return tried.status === 0 ? null : 'ordinary users get no user namespace on this machine';
}

/** The program as an ordinary user runs it: with Chromium's sandbox. */
export interface SandboxedApp {
  /** Of the profile. */
  readonly folder: string;
  /** Process IDs of the windows' processes. */
  renderers(): number[];
  /** Runs a function in the toolbar's page; it sees nothing but its argument. */
  evaluate<A, T>(task: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Ends it and removes all that was made for it. */
  close(): Promise<void>;
}

/**
 * Starts the built program without `--no-sandbox`. Root becomes another user for it, with copies of program, runtime
 * and X authority that this user may read.
 *
 * @param settle puts files into the new profile.
 */
export async function startSandboxed(settle: (folder: string) => void): Promise<SandboxedApp> {
  const home = mkdtempSync(join(tmpdir(), 'tonebridge-ordinary-'));
  const folder = join(home, 'profile');
  mkdirSync(folder);
  settle(folder);
  const asRoot = process.getuid?.() === 0;
  const { executable } = electronRuntime();
  const env: Record<string, string> = { ...appEnvironment(), HOME: home, TMPDIR: home };
  let program = { executable, root: repository };
  if (asRoot) {
    program = { executable: join(home, 'runtime', 'electron'), root: join(home, 'app') };
    cpSync(dirname(executable), dirname(program.executable), { recursive: true });
    cpSync(join(repository, 'dist'), join(program.root, 'dist'), { recursive: true });
    copyFileSync(join(repository, 'package.json'), join(program.root, 'package.json'));
    const authority = process.env.XAUTHORITY ?? '';
    if (existsSync(authority)) {
      env.XAUTHORITY = join(home, 'xauthority');
      copyFileSync(authority, env.XAUTHORITY);
      chownSync(env.XAUTHORITY, NOBODY, NOBODY);
    }
    // Those of the user before are closed to this one.
    for (const name of ['XDG_RUNTIME_DIR', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'DBUS_SESSION_BUS_ADDRESS'])
      delete env[name];
    chmodSync(home, 0o755);
    spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, home]);
  }
  const child = spawn(
    program.executable,
    ['--remote-debugging-pipe', `--user-data-dir=${folder}`, program.root],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      cwd: home,
      env,
      ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  );
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += bytes;
  });
  let toolbar = '';
  const pipe = openDebugPipe(pipeOf(child, 3, Writable), pipeOf(child, 4, Readable), (method, params) => {
    const info = params.targetInfo as { targetId: string; url: string } | undefined;
    if (method.startsWith('Target.target') && info?.url.includes('window=toolbar')) toolbar = info.targetId;
  });
  const gone = once(child, 'exit').then(() => pipe.end());

  const close = async () => {
    child.kill('SIGKILL');
    await gone;
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    await pipe.ask('Target.setDiscoverTargets', { discover: true });
    const end = performance.now() + 60_000;
    while (toolbar === '') {
      if (performance.now() > end) throw new Error('the toolbar did not open');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId: toolbar, flatten: true });
    const evaluate: SandboxedApp['evaluate'] = async (task, argument) => {
      const expression = `(${task.toString()})(${JSON.stringify(argument) ?? 'undefined'})`;
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const answer = await pipe.ask('Runtime.evaluate', asked, String(sessionId));
      const { result, exceptionDetails } = answer as {
        result: { value: Awaited<ReturnType<typeof task>> };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails) throw new Error(`in the toolbar: ${exceptionDetails.text}`);
      return result.value;
    };
    // The target is there before its page: what is asked meanwhile is lost with the empty one.
    const isDrawn = () => document.querySelector('.toolbar') !== null;
    while (!(await evaluate(isDrawn, null).catch(() => false))) {
      if (performance.now() > end) throw new Error('the toolbar was not drawn');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { folder, renderers: () => renderersOf(folder), evaluate, close };
  } catch (error) {
    await close();
    throw new Error(`not started as an ordinary user: ${said}`, { cause: error });
  }
}

function renderersOf(folder: string): number[] {
  const listed = spawnSync('pgrep', ['-f', `type=renderer.*${folder}`], { encoding: 'utf8' }).stdout;
  return listed.trim().split('\n').filter(Boolean).map(Number);
}

function pipeOf<T extends Readable | Writable>(
  child: ChildProcess,
  index: number,
  kind: abstract new (...args: never[]) => T,
): T {
  const stream: unknown = child.stdio[index];
  if (stream instanceof kind) return stream;
  throw new Error('the program could not be started with its pipes');
}
