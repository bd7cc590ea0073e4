/** Whether a shortcut that the system accepts does arrive, whatever program has the keyboard. */
export type KeyReach = 'everywhere' | 'wayland';

/**
 * Tells a Wayland session. There a program gets shortcuts only if the desktop lets it, and what the system answers
 * to a wish for one means nothing.
 *
 * @param session.ozone Chromium's `--ozone-platform`, empty when not given.
 */
export function keyReach(session: {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ozone: string;
}): KeyReach {
  const { platform, env, ozone } = session;
  if (platform !== 'linux') return 'everywhere';
  if (ozone === 'wayland') return 'wayland';
  const type = env.XDG_SESSION_TYPE?.toLowerCase();
  if (type === 'x11') return 'everywhere';
  return type === 'wayland' || env.WAYLAND_DISPLAY ? 'wayland' : 'everywhere';
}
