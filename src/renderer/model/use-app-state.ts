import { useEffect, useState } from 'preact/hooks';
import type { AppState } from '../../shared/state.ts';
import type { StateClient } from './state-client.ts';

/** The state as it is now, or null until main has answered. Draws the component again on each change. */
export function useAppState(client: StateClient): AppState | null {
  const [state, setState] = useState(client.get);
  useEffect(() => {
    // What came between the first drawing and this effect.
    setState(client.get());
    return client.subscribe(setState);
  }, [client]);
  return state;
}
