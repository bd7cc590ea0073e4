/** What happened to the computer or its session. */
export type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock';

/** Whether events may have been missed up to this one: while the computer slept or its session was locked. */
export function isWakeUp(event: PowerEvent): boolean {
  return event === 'resume' || event === 'unlock';
}

/** The part of Electron's powerMonitor in use; there only after the app is ready. */
export interface PowerPort {
  on(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen', listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
}

const names = {
  suspend: 'suspend',
  resume: 'resume',
  'lock-screen': 'lock',
  'unlock-screen': 'unlock',
} as const;

/**
 * Tells when the computer goes to sleep or wakes, and when its screen is locked or unlocked.
 *
 * @returns the function that ends it.
 */
export function watchPower(monitor: PowerPort, onEvent: (event: PowerEvent) => void): () => void {
  const listeners = (Object.keys(names) as (keyof typeof names)[]).map((name) => {
    const listener = () => onEvent(names[name]);
    monitor.on(name, listener);
    return () => monitor.removeListener(name, listener);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}
