import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appCommand, appEnvironment, type Profile } from './app.ts';

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a command to its end. */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string } = {},
): Promise<Ended> {
  const child = spawn(command, args, {
    ...options,
    env: appEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, error };
}

/** Starts the program on a profile a further time, as a head-set button does, and waits for its end. */
export function tell(profile: Profile, ...options: string[]): Promise<Ended> {
  const { executablePath, args } = appCommand(profile, options);
  return run(executablePath, args);
}

/** The program without anything that watches it: as the desktop starts it at login. */
export interface Plain {
  readonly pid: number;
  readonly ended: Promise<number | null>;
  /** Sends a signal. */
  signal(name: NodeJS.Signals): void;
  /** Ends it for certain. */
  stop(): Promise<void>;
}

export function startPlain(profile: Profile, ...options: string[]): Plain {
  const { executablePath, args } = appCommand(profile, options);
  const child: ChildProcess = spawn(executablePath, args, { env: appEnvironment(), stdio: 'ignore' });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return {
    pid: child.pid ?? 0,
    ended,
    signal: (name) => void child.kill(name),
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
