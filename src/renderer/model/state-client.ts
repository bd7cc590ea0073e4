import type { StatePatch, TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';

/** The window's copy of the state. */
export interface StateClient {
  /** The state, or null until main has answered the first time. */
  get(): AppState | null;
  /** Calls back with each new state; returns the function that ends it. */
  subscribe(listener: (state: AppState) => void): () => void;
  /** Stops listening to main. */
  close(): void;
}

/**
 * Fetches the state once and then follows main's patches in the order of their numbers. When a number is
 * missing, or fetching fails, the whole state is fetched again.
 *
 * @param api where state and patches come from.
 * @param retryMs pause before fetching again after a fetch that failed or was older than the patches, in ms.
 */
export function createStateClient(
  api: Pick<TonebridgeApi, 'getState' | 'onPatch'>,
  retryMs = 1000,
): StateClient {
  const listeners = new Set<(state: AppState) => void>();
  let state: AppState | null = null;
  let seq = -1;
  let fetching = false;
  let closed = false;
  let waiting: StatePatch[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;

  const publish = (next: AppState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };

  /** Applies what follows without a gap; returns whether patches beyond a gap are left. */
  const applyWaiting = (): boolean => {
    let next = state;
    waiting.sort((a, b) => a.seq - b.seq);
    while (next !== null && waiting[0] !== undefined && waiting[0].seq <= seq + 1) {
      const first = waiting.shift();
      if (first === undefined || first.seq <= seq) continue;
      seq = first.seq;
      next = { ...next, ...first.patch };
    }
    if (next !== null && next !== state) publish(next);
    return waiting.length > 0;
  };

  const fetchWhole = async () => {
    if (fetching || closed) return;
    clearTimeout(retry);
    fetching = true;
    let complete = false;
    try {
      const whole = await api.getState();
      if (closed) return;
      seq = whole.seq;
      publish(whole.state);
      complete = !applyWaiting();
    } catch {
      // Main is not ready or restarts; the retry below asks again.
    } finally {
      fetching = false;
      if (!complete && !closed) retry = setTimeout(fetchWhole, retryMs);
    }
  };

  const unsubscribe = api.onPatch((patch) => {
    waiting.push(JSON.parse(patch) as StatePatch);
    if (!fetching && applyWaiting()) void fetchWhole();
  });
  void fetchWhole();

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      clearTimeout(retry);
      waiting = [];
      unsubscribe();
    },
  };
}
