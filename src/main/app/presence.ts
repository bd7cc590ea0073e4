import type { AppState } from '../../shared/state.ts';
import type { AppStateStore } from '../agent/app-state.ts';

/**
 * Brings the toolbar up by itself, without taking the focus, when the agent needs it: a conference stands, an
 * IVR is being connected, a question is asked, the session is gone, or a press of the key did not do what it should.
 *
 * @returns the function that ends it.
 */
export function keepPresent(store: Pick<AppStateStore, 'subscribe'>, showQuietly: () => void): () => void {
  return store.subscribe((state, before) => {
    const isNewNeed = needsAgent(state) && !needsAgent(before);
    if (isNewNeed || (state.transmit !== before.transmit && isBadNews(state))) showQuietly();
  });
}

function needsAgent({ session, call, flow }: AppState): boolean {
  const isGone = session.kind === 'signedOut' && session.notice !== null;
  return isGone || session.kind === 'confirmForce' || call.kind === 'conference' || isTold(flow.kind);
}

/** The toolbar is where the steps of the flow are seen, and what came of it. */
function isTold(kind: AppState['flow']['kind']): boolean {
  return kind === 'running' || kind === 'wayBack' || kind === 'failed';
}

/** Without the toolbar a press that came to nothing looks like a dead key. */
function isBadNews({ transmit }: AppState): boolean {
  return ['blocked', 'refused', 'notSent', 'unknown'].includes(transmit.kind);
}
