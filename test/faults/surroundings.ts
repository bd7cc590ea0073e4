import dns from 'node:dns';
import { vi } from 'vitest';

/** What surrounds the program on this machine and can go wrong beside the gateway: name service and clock. */
export interface Surroundings {
  /** The wall clock jumps by so many milliseconds; monotonic time and timers go on, as on a real machine. */
  jumpClock(ms: number): void;
  /** Every name is looked up as one that doesn't exist, with the real look-up and its real error. */
  loseNames(): void;
  restore(): void;
}

/** Too long for a name, so that no server is asked. */
const NO_NAME = `${'x'.repeat(70)}.invalid`;

export function createSurroundings(): Surroundings {
  const realNow = Date.now.bind(Date);
  const realLookup = dns.lookup;
  let offset = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => realNow() + offset);
  return {
    jumpClock(ms) {
      offset += ms;
    },
    loseNames() {
      const lookup = (_name: string, options: dns.LookupOptions, callback: (error: Error | null) => void) =>
        realLookup(NO_NAME, options, callback);
      dns.lookup = lookup as typeof dns.lookup;
    },
    restore() {
      dns.lookup = realLookup;
      clock.mockRestore();
    },
  };
}
