/** What happened to the computer or its session. */
export type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock' | 'shutdown';

/** Whether events may have been missed up to this one: while the computer slept or its session was locked. */
export function isWakeUp(event: PowerEvent): boolean {
  return event === 'resume' || event === 'unlock';
}

/** Electron's types leave it out, but a shutdown comes with an event that can be prevented. */
type PowerListener = (event?: { preventDefault(): void }) => void;

/** The part of Electron's powerMonitor in use; there only after the app is ready. */
export interface PowerPort {
  /** `shutdown`: Linux and macOS only. */
  on(
    event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown',
    listener: PowerListener,
  ): unknown;
  removeListener(event: string, listener: PowerListener): unknown;
}

const names = {
  suspend: 'suspend',
  resume: 'resume',
  'lock-screen': 'lock',
  'unlock-screen': 'unlock',
  shutdown: 'shutdown',
} as const;

/**
 * Tells when the computer goes to sleep or wakes, when its screen is locked or unlocked, and when it is about to shut
 * down, which waits for the program to quit.
 *
 * @returns the function that ends it.
 */
export function watchPower(monitor: PowerPort, onEvent: (event: PowerEvent) => void): () => void {
  const listeners = (Object.keys(names) as (keyof typeof names)[]).map((name) => {
    const listener: PowerListener = (event) => {
      // Else the computer would not wait.
      if (name === 'shutdown') event?.preventDefault();
      onEvent(names[name]);
    };
    monitor.on(name, listener);
    return () => monitor.removeListener(name, listener);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}
