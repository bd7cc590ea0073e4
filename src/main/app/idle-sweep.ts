import type { AppState } from '../../shared/state.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Clock } from '../ports.ts';
import { isIdle } from './idle.ts';

/** So long nothing has changed and there is no call, in milliseconds, before the sweep may hold main up. */
const QUIET_MS = 3000;
/** Between two sweeps, in milliseconds: what a few calls leave behind is not worth one. */
const BETWEEN_MS = 10 * 60_000;

export interface IdleSweepParts {
  readonly store: Pick<AppStateStore, 'get' | 'subscribe'>;
  /** Gives memory back to the system; main stands still for as long as it takes. */
  readonly sweep: () => void;
  readonly clock: Pick<Clock, 'after' | 'monotonic'>;
}

/**
 * Has what a start, a window or calls left behind swept away while the agent waits for a call: V8 looks for garbage
 * when a program asks for memory, and one that waits asks for next to none. No timer runs where nothing has changed
 * since the last sweep.
 */
export function sweepWhenIdle({ store, sweep, clock }: IdleSweepParts): void {
  let cancel = (): void => {};
  let last = Number.NEGATIVE_INFINITY;
  store.subscribe((state) => {
    cancel();
    if (!isAtRest(state)) return;
    const wait = Math.max(QUIET_MS, last + BETWEEN_MS - clock.monotonic());
    cancel = clock.after(wait, () => {
      sweep();
      last = clock.monotonic();
    });
  });
}

function isAtRest(state: AppState): boolean {
  return isIdle(state) && state.flow.kind === 'idle' && state.practice.kind === 'off';
}
