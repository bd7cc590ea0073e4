import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { SecretName } from '../../ports.ts';

export type Operation =
  | { readonly do: 'probe' }
  | { readonly do: 'get' | 'delete'; readonly name: SecretName }
  | { readonly do: 'set'; readonly name: SecretName; readonly value: string };

/** What keychain-child.ts does. */
export interface Plan {
  readonly operations: readonly Operation[];
  /** All at once instead of one after another. */
  readonly together?: boolean;
  /** Stops the keyring's process first, so that it never answers. */
  readonly freeze?: boolean;
  /** Time limit of one call, in milliseconds. */
  readonly timeoutMs?: number;
}

const child = join(import.meta.dirname, 'keychain-child.ts');
const daemon = 'gnome-keyring-daemon --components=secrets';

const shells = {
  unlocked: `printf 'test\\n' | ${daemon} --unlock >/dev/null && exec "$NODE" "$CHILD"`,
  locked: `${daemon} --start >/dev/null && exec "$NODE" "$CHILD"`,
};

/**
 * Runs a plan against a real gnome-keyring on a session bus that ends with it.
 *
 * @param home an empty directory, or one of an earlier run, whose keyring is then used again.
 * @param keyring how the keyring is found; `none` is a session without a bus.
 * @returns the answers of the operations, in order.
 * @throws Error with the child's messages when it ends without an answer.
 */
export async function runInSession(home: string, keyring: 'unlocked' | 'locked' | 'none', plan: Plan) {
  const dirs = { XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: join(home, 'run') };
  for (const dir of Object.values(dirs)) mkdirSync(dir, { recursive: true, mode: 0o700 });
  // No DISPLAY: a prompt must not wait for somebody who runs the tests on a desktop.
  const env = { PATH: process.env.PATH, HOME: home, NODE: process.execPath, CHILD: child, ...dirs };
  const started =
    keyring === 'none'
      ? spawn(process.execPath, [child], { env })
      : spawn('dbus-run-session', ['--', 'sh', '-c', shells[keyring]], { env });
  started.stdin.end(JSON.stringify(plan));
  const [out, err] = await Promise.all([text(started.stdout), text(started.stderr)]);
  const line = out.split('\n').find((each) => each.startsWith('['));
  if (line === undefined) throw new Error(`no answer from the keychain child: ${out}${err}`);
  const answers: unknown[] = JSON.parse(line);
  return answers;
}
