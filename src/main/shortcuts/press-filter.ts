import { createKeyRepeatFilter } from '../agent/key-repeat.ts';
import type { Clock } from '../ports.ts';

/** Keys that were pressed for something else may be held down this long before they repeat, in milliseconds. */
const HUSH_MS = 1050;

/** Tells presses of each combination from the repeats of held keys. */
export interface PressFilter {
  /** To be called at each event of a combination; true for a press, false for a repeat. */
  isPress(canonical: string): boolean;
  /** Keys that are down just now were pressed for something else, so what they repeat is not a press. */
  hush(): void;
}

export function createPressFilter(clock: Clock): PressFilter {
  const filters = new Map<string, () => boolean>();
  let hushedAt: number | null = null;
  return {
    isPress: (canonical) => {
      const filter = filters.get(canonical) ?? createKeyRepeatFilter(clock);
      filters.set(canonical, filter);
      const isHushed = hushedAt !== null && clock.monotonic() - hushedAt < HUSH_MS;
      return filter() && !isHushed;
    },
    hush: () => {
      hushedAt = clock.monotonic();
    },
  };
}
