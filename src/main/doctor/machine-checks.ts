import type { Fact, Finding } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import { fault, fine } from './finding.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The kind of desktop session: `X11 (GNOME)`, `Wayland (KDE)`, `Windows`, `macOS`. */
export function sessionType(platform: NodeJS.Platform, env: Env, ozone: string): string {
  if (platform === 'win32') return env.SESSIONNAME?.startsWith('RDP') ? 'Windows (remote)' : 'Windows';
  if (platform === 'darwin') return 'macOS';
  const type = env.XDG_SESSION_TYPE?.toLowerCase();
  const isWayland = type === 'wayland' || (type !== 'x11' && Boolean(env.WAYLAND_DISPLAY));
  // Chromium may run as a guest of the other kind.
  const kind = isWayland ? (ozone === 'wayland' ? 'Wayland' : 'Wayland, XWayland') : 'X11';
  const desktop = env.XDG_CURRENT_DESKTOP;
  return desktop ? `${kind} (${desktop})` : kind;
}

/** @param type as `sessionType` tells it. */
export function checkDesktop(type: string): Finding {
  return fine(notice('doctor.desktop.found'), [{ name: 'desktop', value: type }]);
}

/** A display, in device-independent pixels. */
export interface DisplaySize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export function checkDisplays(displays: readonly DisplaySize[]): Finding {
  if (displays.length === 0) return fault(notice('doctor.displays.none'), null);
  const facts = displays.map(
    ({ width, height, scale }): Fact => ({
      name: 'display',
      value: `${width} × ${height}, ${scale * 100} %`,
    }),
  );
  return fine(notice('doctor.displays.found', { count: String(displays.length) }), facts);
}

/** What runs here. */
export type Versions = Readonly<
  Record<'app' | 'build' | 'electron' | 'chromium' | 'node' | 'system', string>
>;

export function checkVersions(versions: Versions): Finding {
  const { app, build, electron, chromium, node, system } = versions;
  return fine(notice('doctor.versions.these'), [
    { name: 'app', value: app },
    { name: 'build', value: build },
    { name: 'electron', value: electron },
    { name: 'chromium', value: chromium },
    { name: 'node', value: node },
    { name: 'system', value: system },
  ]);
}
