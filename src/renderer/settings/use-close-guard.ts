import { useEffect, useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';

/** Closing a window that may hold unsaved changes. */
export interface CloseGuard {
  /** Whether the question is on screen. */
  readonly asking: boolean;
  /** Closes, or asks first. */
  close(): void;
  discard(): void;
  keep(): void;
}

/**
 * Guards unsaved changes against every way of closing the window, its frame included.
 *
 * @param dirty whether something would be lost.
 */
export function useCloseGuard(api: Pick<TonebridgeApi, 'closeWindow'>, dirty: boolean): CloseGuard {
  const [asking, setAsking] = useState(false);
  const discarded = useRef(false);

  useEffect(() => {
    if (!dirty) return;
    const guard = (event: Event) => {
      if (discarded.current) return;
      event.preventDefault();
      setAsking(true);
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [dirty]);

  const leave = () => void attempt(() => api.closeWindow());
  return {
    asking,
    close: () => (dirty ? setAsking(true) : leave()),
    discard: () => {
      discarded.current = true;
      leave();
    },
    keep: () => setAsking(false),
  };
}
