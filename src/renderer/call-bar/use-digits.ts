import { useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt, type Failure } from '../model/api.ts';

/** How many digits one request takes. */
const most = 24;

/** Digits on their way to the gateway. */
export interface Digits {
  /** How many were pressed since the keypad was opened. */
  readonly count: number;
  readonly failure: Failure | null;
  press(digits: string): void;
}

/**
 * Sends digits in the order of their presses, each as soon as the one before has been answered. A digit is held only
 * until it is handed over: it is in no state, on no screen and in no field; only their number is counted. When one
 * could not be sent the ones behind it are dropped, because half a sequence would mean something else to the IVR.
 */
export function useDigits(api: Pick<TonebridgeApi, 'secondDial'>): Digits {
  const waiting = useRef('');
  const isSending = useRef(false);
  const [count, setCount] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    while (waiting.current !== '') {
      const digits = waiting.current.slice(0, most);
      waiting.current = waiting.current.slice(most);
      const result = await attempt(() => api.secondDial(digits));
      if (result.ok) continue;
      waiting.current = '';
      setFailure(result);
    }
    isSending.current = false;
  };
  return {
    count,
    failure,
    press: (digits) => {
      waiting.current += digits;
      setCount((before) => before + digits.length);
      setFailure(null);
      void send();
    },
  };
}
