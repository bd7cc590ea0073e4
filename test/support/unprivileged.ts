import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { appEnvironment, type Profile } from './app.ts';

/** The user `nobody` of every Linux, who owns nothing. */
const nobody = 65_534;

/**
 * Starts a packed program as an ordinary user. It insists on Chromium's sandbox, which root can't have, so root lets
 * `nobody` run it, on this display, from a copy where everybody may look, with a profile that is nobody's; there is no
 * keychain for that user.
 */
export function startUnprivileged(executable: string, profile: Profile): ChildProcess {
  const args = [`--user-data-dir=${profile.folder}`];
  const env = appEnvironment();
  if (process.getuid?.() !== 0) return spawn(executable, args, { stdio: 'ignore', env });
  const cookie = join(profile.folder, 'Xauthority');
  if (env.XAUTHORITY !== undefined) copyFileSync(env.XAUTHORITY, cookie);
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, profile.folder]);
  const { DBUS_SESSION_BUS_ADDRESS: _, ...rest } = env;
  const place = mkdtempSync(join(tmpdir(), 'tonebridge-packed-'));
  chmodSync(place, 0o755);
  cpSync(dirname(executable), place, { recursive: true });
  const child = spawn(join(place, basename(executable)), args, {
    stdio: 'ignore',
    env: { ...rest, HOME: profile.folder, XDG_RUNTIME_DIR: profile.folder, XAUTHORITY: cookie },
    uid: nobody,
    gid: nobody,
  });
  child.once('exit', () => rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return child;
}
