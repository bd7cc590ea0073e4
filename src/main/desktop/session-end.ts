import type { BaseWindow } from 'electron';

/** The part of Electron's BaseWindow in use. */
export type SessionEndWindow = new (options: { readonly show: boolean }) => Pick<BaseWindow, 'on'>;

/**
 * Tells when the user's session ends, by log-out or shutdown. Windows alone says so, and only to windows. So there is
 * a hidden one without a page for as long as the program runs; others come and go.
 */
export function watchSessionEnd(
  Window: SessionEndWindow,
  onEnd: () => void,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === 'win32') new Window({ show: false }).on('session-end', onEnd);
}
