import { useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt, type Failure } from '../model/api.ts';

/**
 * Presses the key for the agent. What a press came to arrives with the state, for the key and the button alike; the
 * result only tells when main did not even take it. No press waits for another here: main decides what a press in
 * flight means.
 */
export function usePass(api: Pick<TonebridgeApi, 'transmit'>): {
  pass(): void;
  /** That main did not take the press. */
  readonly unheard: Failure | null;
} {
  const [unheard, setUnheard] = useState<Failure | null>(null);
  const pass = async () => {
    const result = await attempt(() => api.transmit());
    setUnheard(!result.ok && result.notice.key === 'window.internal' ? result : null);
  };
  return { pass: () => void pass(), unheard };
}
