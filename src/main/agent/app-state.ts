import { isDeepStrictEqual } from 'node:util';
import { type AppState, initialState } from '../../shared/state.ts';

export type StateListener = (state: AppState, before: AppState) => void;

/** The one state of the program. Everything that is shown is drawn from it. */
export interface AppStateStore {
  get(): AppState;
  /** Replaces slices; tells listeners when something has really changed. */
  update(slices: Partial<AppState>): void;
  /** Calls back after each change; returns the function that ends it. */
  subscribe(listener: StateListener): () => void;
}

export function createAppStateStore(): AppStateStore {
  let state = initialState;
  const listeners = new Set<StateListener>();
  return {
    get: () => state,
    update(slices) {
      const changed = Object.fromEntries(
        Object.entries(slices).filter(
          ([slice, value]) => !isDeepStrictEqual(value, state[slice as keyof AppState]),
        ),
      );
      if (Object.keys(changed).length === 0) return;
      const before = state;
      state = { ...state, ...changed };
      for (const listener of [...listeners]) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
