import type { App } from 'electron';

/** The part of Electron's app in use. */
export interface InstanceApp extends Pick<App, 'requestSingleInstanceLock' | 'releaseSingleInstanceLock'> {
  on(
    event: 'second-instance',
    listener: (event: unknown, argv: string[], folder: string, data: unknown) => void,
  ): unknown;
}

/**
 * Makes sure that the program runs once per user profile. Starts find each other by a socket in the profile (Windows:
 * a window message), which no web page reaches.
 *
 * @param message what another instance gets when one runs.
 * @param onSecond called with the message of a later start.
 * @returns false when another instance runs: the caller ends.
 */
export function claimSingleInstance(
  app: InstanceApp,
  message: Record<string, unknown>,
  onSecond: (message: unknown) => void,
): boolean {
  if (!app.requestSingleInstanceLock(message)) return false;
  // Not the command line, whose order Chromium changes.
  app.on('second-instance', (_event, _argv, _folder, data) => onSecond(data));
  return true;
}
