import type { App } from 'electron';
import type { Clock, Logger } from '../ports.ts';

/** The part of Electron's app in use. */
export interface LifecycleApp extends Pick<App, 'exit'> {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'window-all-closed' | 'activate', listener: () => void): unknown;
}

export interface LifecycleParts {
  readonly app: LifecycleApp;
  /** What must be done before the program ends. */
  readonly onQuit: () => Promise<void>;
  /** The user called the running program (macOS: a click on its icon in the dock). */
  readonly onActivate: () => void;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How long the program may take to end, in milliseconds. */
const quitMs = 2000;

/** Keeps the program running without windows, and ends it in order but soon. */
export function manageLifecycle({ app, onQuit, onActivate, clock, log }: LifecycleParts): void {
  let quitting = false;
  // Without a listener Electron quits when the last window closes; this program lives in the tray.
  app.on('window-all-closed', () => {});
  app.on('activate', onActivate);
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (quitting) return;
    quitting = true;
    const cancel = clock.after(quitMs, () => {
      log.warn('quitting without waiting any longer');
      app.exit(0);
    });
    onQuit()
      .catch((error: unknown) => log.error('not everything could be done before quitting', { error }))
      .finally(() => {
        cancel();
        app.exit(0);
      });
  });
}
