import type { AppState } from '../../shared/state.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Clock } from '../ports.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { isIdle } from './idle.ts';

/** So long a toolbar without a call stays, in milliseconds, for the agent to see that the call is over. */
const STAYS_MS = 3000;
/** So long one stays that says why a press did nothing. */
const NEWS_STAYS_MS = 8000;

export interface HideIdleParts {
  readonly store: Pick<AppStateStore, 'get' | 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly windows: Pick<Windows, 'showQuietly' | 'hideToolbar' | 'isToolbarFocused'>;
  readonly clock: Pick<Clock, 'after'>;
}

/**
 * Hides the toolbar when a call is over and brings it back with the next one, without taking the focus, for users who
 * want it so. A toolbar that the user has opened between calls, or is typing in, stays.
 */
export function hideWhenIdle({ store, settings, windows, clock }: HideIdleParts): void {
  let cancel = (): void => {};
  const isWanted = () => settings.get().whenNoCall === 'hide';
  const hideAfter = (ms: number): void => {
    cancel();
    cancel = clock.after(ms, () => {
      if (!isWanted() || !isIdle(store.get())) return;
      if (windows.isToolbarFocused()) hideAfter(STAYS_MS);
      else windows.hideToolbar();
    });
  };
  const follow = (state: AppState, before: AppState): void => {
    if (!isWanted()) return;
    if (hasCall(state) && !hasCall(before)) windows.showQuietly();
    if (!isIdle(state)) return;
    if (!isIdle(before)) hideAfter(STAYS_MS);
    else if (state.transmit !== before.transmit && state.transmit.kind !== 'idle') hideAfter(NEWS_STAYS_MS);
  };
  store.subscribe(follow);
  let wanted = isWanted();
  settings.subscribe(() => {
    const isNew = isWanted() && !wanted;
    wanted = isWanted();
    if (isNew && isIdle(store.get())) hideAfter(STAYS_MS);
  });
}

function hasCall({ call }: AppState): boolean {
  return call.kind !== 'none' && call.kind !== 'ended';
}
