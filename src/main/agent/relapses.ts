import type { Clock } from '../ports.ts';

/** A session that lasts this long, in milliseconds, is taken for a sound one. */
const SOUND_MS = 60_000;

/** How often in a row a session was lost soon after it had begun. */
export interface Relapses {
  /** Tells that a session has begun. */
  began(): void;
  /** Tells that it was lost; returns how many in a row, with this one, did not last. */
  lost(): number;
}

/**
 * Counts sessions that don't last, so that a gateway that forgets each one at once isn't signed in to without a
 * pause.
 */
export function createRelapses(clock: Pick<Clock, 'monotonic'>): Relapses {
  let since = Number.NEGATIVE_INFINITY;
  let inARow = 0;
  return {
    began() {
      since = clock.monotonic();
    },
    lost() {
      inARow = clock.monotonic() - since < SOUND_MS ? inARow + 1 : 0;
      return inARow;
    },
  };
}
