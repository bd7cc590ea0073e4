import type { Clock } from '../ports.ts';

/**
 * Longer than any OS waits by default before a held key begins to repeat, in milliseconds: Windows at its
 * slowest waits a second, and its timer is late by some more.
 */
const FIRST_REPEAT_MS = 1050;
/** Longer than the time between two repeats, in milliseconds: Windows at its slowest repeats every 400 ms. */
const NEXT_REPEAT_MS = 500;

/**
 * Tells presses from the repeats of a held key: global shortcuts come without a key-up, so only the rhythm
 * tells. Two presses within about a second count as one.
 *
 * @returns a function to call at each shortcut event; true for a press, false for a repeat.
 */
export function createKeyRepeatFilter(clock: Clock): () => boolean {
  let last: number | null = null;
  let repeating = false;
  return () => {
    const now = clock.monotonic();
    const gap = last === null ? Number.POSITIVE_INFINITY : now - last;
    last = now;
    const isRepeat = gap < (repeating ? NEXT_REPEAT_MS : FIRST_REPEAT_MS);
    repeating = isRepeat;
    return !isRepeat;
  };
}
