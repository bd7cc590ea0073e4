import type { Clock } from '../src/main/ports.ts';

/** Real time. Its timers never keep the process alive by themselves; the servers do that. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
