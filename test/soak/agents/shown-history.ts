import type { AppState } from '../../../src/shared/state.ts';

interface Entry {
  /** How many events the agent had seen. */
  readonly seen: number;
  readonly state: AppState;
}

/**
 * What was shown after each event. The gateway's view of a moment arrives later by another way, when more may have
 * been seen; it is to be compared with what was shown then.
 */
export interface ShownHistory {
  add(seen: number, state: AppState): void;
  /** The last state that was shown before event `seen + 1` came. */
  after(seen: number): AppState | null;
}

const LIMIT = 500;

export function createShownHistory(): ShownHistory {
  let entries: Entry[] = [];
  return {
    add(seen, state) {
      if (entries.at(-1)?.seen === seen) entries.pop();
      entries.push({ seen, state });
      if (entries.length > LIMIT) entries = entries.slice(-LIMIT / 2);
    },
    after: (seen) => entries.findLast((entry) => entry.seen <= seen)?.state ?? null,
  };
}
