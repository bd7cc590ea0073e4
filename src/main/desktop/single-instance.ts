import type { App } from 'electron';

/** The part of Electron's app in use. */
export interface InstanceApp extends Pick<App, 'requestSingleInstanceLock'> {
  on(event: 'second-instance', listener: (event: unknown, argv: string[]) => void): unknown;
}

/**
 * Makes sure that the program runs once per user profile.
 *
 * @param onSecond called with the command line of a later start, which then ends.
 * @returns false when another instance runs: the caller quits.
 */
export function claimSingleInstance(app: InstanceApp, onSecond: (argv: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv) => onSecond(argv));
  return true;
}
