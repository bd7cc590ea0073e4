import type { Agent } from '../agent/agent.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Windows } from '../desktop/windows.ts';

/**
 * Brings the last session back, and with it the first window. A start that was to be hidden shows none as long as the
 * agent isn't needed; when it comes to nothing, the sign-in form appears without taking the focus.
 *
 * @param hidden whether the start was asked to be hidden, as at login.
 */
export async function showFirstWindow(
  hidden: boolean,
  parts: {
    readonly agent: Pick<Agent, 'resume'>;
    readonly store: Pick<AppStateStore, 'get'>;
    readonly windows: Pick<Windows, 'open' | 'showQuietly'>;
    /** Whether the first run is still to come; its window takes the place of the toolbar. */
    readonly isNew: () => boolean;
  },
): Promise<void> {
  const { agent, store, windows } = parts;
  if (!hidden) windows.open(parts.isNew() ? 'welcome' : 'toolbar');
  await agent.resume();
  if (hidden && store.get().session.kind === 'signedOut') windows.showQuietly();
}
