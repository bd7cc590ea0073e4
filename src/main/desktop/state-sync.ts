import { isDeepStrictEqual } from 'node:util';
import type { IpcEvents } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';

/** Keeps windows at the newest state without sending all of it each time. */
export interface StateSync {
  /** The whole state and the number of the last patch that is in it. */
  snapshot(): { seq: number; state: AppState };
  /** Pushes nothing more. */
  stop(): void;
}

/** The whole state and its changes. */
export interface StateSource {
  get(): AppState;
  subscribe(listener: (state: AppState) => void): () => void;
}

/**
 * Pushes what changed at each change of the state: the top-level slices that differ, numbered without gaps.
 * A change that changes nothing is not pushed.
 */
export function createStateSync(
  source: StateSource,
  push: (event: IpcEvents['state:patch']) => void,
): StateSync {
  let seq = 0;
  let last = source.get();
  const stop = source.subscribe((state) => {
    const patch = diffState(last, state);
    if (patch === null) return;
    last = state;
    seq += 1;
    push({ seq, patch });
  });
  return { snapshot: () => ({ seq, state: last }), stop };
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
