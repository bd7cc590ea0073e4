import { homedir, release, userInfo } from 'node:os';
import type { DoctorParts } from '../doctor/doctor.ts';
import { sessionType } from '../doctor/machine-checks.ts';
import type * as Electron from './electron.ts';

/** What Electron and the system tell of this machine, for a report; the app must be ready. */
export function machineFacts({
  app,
  screen,
}: Pick<typeof Electron, 'app' | 'screen'>): DoctorParts['machine'] {
  const { env, platform, arch, versions } = process;
  return {
    session: sessionType(platform, env, app.commandLine.getSwitchValue('ozone-platform')),
    versions: {
      app: app.getVersion(),
      build: `${app.isPackaged ? 'installed' : 'from source'}, ${platform} ${arch}`,
      electron: versions.electron ?? '–',
      chromium: versions.chrome ?? '–',
      node: versions.node,
      system: `${platform} ${release()}`,
    },
    displays: () => screen.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scale: scaleFactor })),
    home: homedir(),
    user: userName(),
  };
}

/** A user without an entry in the system's list has none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
