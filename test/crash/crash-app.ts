import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import type { AppState } from '../../src/shared/state.ts';
import { until } from '../support/until.ts';
import { openDebugPipe } from './debug-pipe.ts';
import { type AppProcess, processesOf } from './processes.ts';

const repository = join(import.meta.dirname, '..', '..');
const targetSchema = z.object({ targetInfo: z.object({ targetId: z.string(), url: z.string() }) });
const sessionSchema = z.object({ sessionId: z.string() });
const evaluationSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** How long the toolbar may take to appear, and a killed program to be gone, in milliseconds. */
const PATIENCE_MS = 20_000;

/** The built app on real Electron, started as itself: no driver stands between it and its death. */
export interface CrashApp {
  /** Runs a function in the toolbar's page; it sees nothing but its argument. Rejects when the app has ended. */
  evaluate<A, T>(task: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** The state as the toolbar has it from main; waits for the page. */
  state(): Promise<AppState>;
  processes(): AppProcess[];
  /** SIGKILL to the main process alone; resolves when it has ended. */
  kill(): Promise<void>;
  /** Ends what is left of it, the children too. */
  clearAway(): Promise<void>;
}

/** @param folder of the profile. */
export function startCrashApp(folder: string): CrashApp {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    electronRuntime().executable,
    [...asRoot, '--remote-debugging-pipe', `--user-data-dir=${folder}`, repository],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: plainEnvironment(), detached: true },
  );
  const group = child.pid ?? 0;
  let ended = false;
  let toolbar: string | null = null;
  const pipe = openDebugPipe(pipeOf(child, 3, Writable), pipeOf(child, 4, Readable), (method, params) => {
    if (method !== 'Target.targetCreated') return;
    const { targetInfo } = targetSchema.parse(params);
    if (targetInfo.url.includes('window=toolbar')) toolbar = targetInfo.targetId;
  });
  const gone = once(child, 'exit').then(() => {
    ended = true;
    pipe.end();
  });
  const attached = (async () => {
    await pipe.ask('Target.setDiscoverTargets', { discover: true });
    await until('the toolbar is there', () => ended || toolbar !== null, PATIENCE_MS);
    const answer = await pipe.ask('Target.attachToTarget', { targetId: toolbar, flatten: true });
    return sessionSchema.parse(answer).sessionId;
  })();
  attached.catch(() => undefined);

  const evaluate: CrashApp['evaluate'] = async (task, argument) => {
    const expression = `(${task.toString()})(${JSON.stringify(argument) ?? 'undefined'})`;
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const answer = evaluationSchema.parse(await pipe.ask('Runtime.evaluate', asked, await attached));
    if (answer.exceptionDetails) throw new Error(`in the toolbar: ${answer.exceptionDetails.text}`);
    // What comes back is what the task returned, by value.
    return answer.result.value as Awaited<ReturnType<typeof task>>;
  };

  return {
    evaluate,
    async state() {
      const end = performance.now() + PATIENCE_MS;
      for (;;) {
        // Between two documents there is no bridge.
        const told = await evaluate(
          async () => (await window.tonebridge?.getState())?.state ?? null,
          null,
        ).catch((error: unknown) => {
          if (ended) throw error;
          return null;
        });
        if (told) return told;
        if (performance.now() > end) throw new Error('the toolbar did not come up');
        await sleep(20);
      }
    },
    processes: () => processesOf(folder, group),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async clearAway() {
      for (const { pid } of processesOf(folder, group)) signal(pid);
      if (!ended) await gone;
    },
  };
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
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

/** Vitest sets variables that change how Electron behaves. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const dropped = /^(NODE_OPTIONS|ELECTRON_RUN_AS_NODE|VITEST.*|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.test(name)));
}
