import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { appEnvironment, type Profile } from './app.ts';

/** The user `nobody` of every Linux, who owns nothing. */
const nobody = 65_534;

/**
 * Starts a packed program as an ordinary user. It insists on Chromium's sandbox, which root can't have, so root lets
 * `nobody` run it, on this display, with a profile that is nobody's; there is no keychain for that user.
 */
export function startUnprivileged(executable: string, profile: Profile): ChildProcess {
  const args = [`--user-data-dir=${profile.folder}`];
  const env = appEnvironment();
  if (process.getuid?.() !== 0) return spawn(executable, args, { stdio: 'ignore', env });
  const cookie = join(profile.folder, 'Xauthority');
  if (env.XAUTHORITY !== undefined) copyFileSync(env.XAUTHORITY, cookie);
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, profile.folder]);
  const { DBUS_SESSION_BUS_ADDRESS: _, ...rest } = env;
  return spawn(executable, args, {
    stdio: 'ignore',
    env: { ...rest, HOME: profile.folder, XDG_RUNTIME_DIR: profile.folder, XAUTHORITY: cookie },
    uid: nobody,
    gid: nobody,
  });
}
