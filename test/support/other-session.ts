import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

const repository = join(import.meta.dirname, '..', '..');
const user = 'tonebridge-trial';

/** An ordinary user of this machine, with a session bus where sessions have it and an unlocked keychain on it. */
export interface OtherSession {
  /** Absolute path of the user's home. */
  readonly home: string;
  /** Runs a script in which `keytar` is the keychain's library, as this user; it returns what that prints. */
  script(text: string): string;
  /** Starts a program on the screen of this process, as this user. */
  start(executable: string, args: readonly string[]): ChildProcess;
  /** Gives this user all that is in the home. */
  own(): void;
  /** Ends all that this user runs, and removes the user. */
  close(): void;
}

/** Makes the user and the session, which only root can. */
export async function openOtherSession(): Promise<OtherSession> {
  const home = mkdtempSync(join(tmpdir(), 'tonebridge-other-'));
  execFileSync('useradd', ['--no-create-home', '--user-group', '--home-dir', home, user]);
  const [uid, gid] = ['-u', '-g'].map((kind) =>
    Number(execFileSync('id', [kind, user], { encoding: 'utf8' })),
  );
  const runtime = `/run/user/${uid}`;
  const bus = join(runtime, 'bus');
  const env: Record<string, string> = {
    PATH: '/usr/bin:/bin',
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus}`,
    DISPLAY: process.env.DISPLAY ?? '',
    XAUTHORITY: join(home, 'xauthority'),
  };
  const as = { uid, gid, cwd: home, env };
  const own = (): void => void execFileSync('chown', ['-R', `${uid}:${gid}`, home, runtime]);
  const close = () => {
    spawnSync('pkill', ['-KILL', '-u', String(uid)]);
    spawnSync('userdel', ['--force', user]);
    for (const path of [runtime, home]) rmSync(path, { recursive: true, force: true, maxRetries: 10 });
  };
  const node = join(home, 'node');
  const script = (text: string) =>
    execFileSync(node, ['-e', `const keytar = require('./node_modules/keytar'); ${text}`], {
      ...as,
      encoding: 'utf8',
      timeout: 20_000,
    });
  try {
    mkdirSync(runtime, { recursive: true, mode: 0o700 });
    // What belongs to root may be closed to others, so this user gets copies.
    copyFileSync(process.execPath, node);
    chmodSync(node, 0o755);
    const library = join('node_modules', 'keytar');
    cpSync(join(repository, library), join(home, library), { recursive: true });
    const authority = process.env.XAUTHORITY ?? '';
    if (existsSync(authority)) copyFileSync(authority, String(env.XAUTHORITY));
    own();
    const quiet = { ...as, stdio: 'ignore' } as const;
    spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=unix:path=${bus}`], quiet);
    await until('the session bus of the other user is there', () => existsSync(bus), 20_000);
    const keychain = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      ...as,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    keychain.stdin.end('\n');
    const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/'];
    const asked = [...question, 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
    const isThere = () => spawnSync('dbus-send', asked, { ...as, encoding: 'utf8' }).stdout.includes('true');
    await until('the keychain of the other user is there', isThere, 20_000);
  } catch (error) {
    close();
    throw error;
  }
  const start = (executable: string, args: readonly string[]) =>
    spawn(executable, args, { ...as, stdio: 'ignore' });
  return { home, script, start, own, close };
}
