import { isDeepStrictEqual } from 'node:util';
import type { StatePatch } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';

/** Keeps windows at the newest state without sending all of it each time. */
export interface StateSync {
  /** The whole state and the number of the last patch that is in it. What was not pushed yet is pushed before. */
  snapshot(): { seq: number; state: AppState };
  /** Pushes what is left, and then nothing more. */
  stop(): void;
}

/** The whole state and its changes. */
export interface StateSource {
  get(): AppState;
  subscribe(listener: () => void): () => void;
}

/**
 * Pushes what changed of the state: the top-level slices that differ, numbered without gaps. What one event changes
 * step by step goes out as one patch, in a microtask: each patch costs a message and a drawing in every window. What
 * changes nothing in the end is not pushed.
 */
export function createStateSync(source: StateSource, push: (patch: StatePatch) => void): StateSync {
  let seq = 0;
  let last = source.get();
  let isDue = false;
  const flush = (): void => {
    if (!isDue) return;
    isDue = false;
    const state = source.get();
    const patch = diffState(last, state);
    if (patch === null) return;
    last = state;
    seq += 1;
    push({ seq, patch });
  };
  const unsubscribe = source.subscribe(() => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(flush);
  });
  return {
    snapshot() {
      flush();
      return { seq, state: last };
    },
    stop() {
      unsubscribe();
      flush();
    },
  };
}

/**
 * The slices of `next` that differ from those of `last`, by value.
 *
 * @returns null when none does.
 */
export function diffState(last: AppState, next: AppState): Partial<AppState> | null {
  const changed = Object.entries(next).filter(
    ([key, slice]) => !isDeepStrictEqual(last[key as keyof AppState], slice),
  );
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<AppState>);
}
