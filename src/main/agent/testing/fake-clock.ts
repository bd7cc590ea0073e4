import type { Clock } from '../../ports.ts';

/** Time that stands still until a test turns it. */
export interface FakeClock extends Clock {
  /**
   * Lets time pass: timers run in their order, and between them everything that only waits for promises.
   *
   * @param ms milliseconds; 0 only lets promises settle.
   */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock forward or back, as a person or a time server does; monotonic time stays. */
  setBack(ms: number): void;
  /** How many timers wait. */
  waiting(): number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export function createFakeClock(): FakeClock {
  let wallClock = Date.UTC(2026, 0, 5, 9);
  // Not zero, and far from the wall clock, so that code that mixes the two is seen.
  let monotonic = 5000;
  const timers = new Set<Timer>();

  const nextUntil = (end: number): Timer | undefined =>
    [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
  const passTo = (time: number): void => {
    wallClock += time - monotonic;
    monotonic = time;
  };

  return {
    now: () => wallClock,
    monotonic: () => monotonic,
    after(ms, callback) {
      const timer = { at: monotonic + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const end = monotonic + ms;
      await settle();
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer);
        passTo(timer.at);
        timer.callback();
        await settle();
      }
      passTo(end);
    },
    setBack(ms) {
      wallClock -= ms;
    },
    waiting: () => timers.size,
  };
}

/** A turn of the event loop comes only after all promises that can settle have done so. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
