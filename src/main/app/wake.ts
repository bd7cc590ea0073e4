import type { Clock } from '../ports.ts';

/** Within this many milliseconds the events of one awakening come: resume, unlock, network. */
const ONE_AWAKENING_MS = 2000;

/**
 * Makes the function to call at each sign that the computer is awake or on the network again. Signs within 2 s of
 * one that counted are the same awakening.
 *
 * @param onWake called at once with the first sign of each awakening.
 */
export function createWake(onWake: () => void, clock: Pick<Clock, 'now' | 'monotonic'>): () => void {
  let last: { readonly at: number; readonly wallTime: number } | null = null;
  return () => {
    const at = clock.monotonic();
    const wallTime = clock.now();
    // The monotonic clock may stand still during a sleep, so both have to say that it is the same awakening.
    const isSame =
      last !== null &&
      at - last.at < ONE_AWAKENING_MS &&
      Math.abs(wallTime - last.wallTime) < ONE_AWAKENING_MS;
    if (isSame) return;
    last = { at, wallTime };
    onWake();
  };
}
