import type { AppState } from '../../shared/state.ts';
import type { Clock } from '../ports.ts';

/** Less than connections are kept without a request (20 s; a gateway may say less), in milliseconds. */
const EVERY_MS = 15_000;

/** No person is quicker; what presses by itself the moment the parties are joined comes on a warm connection anyway. */
const FIRST_MS = 200;

/**
 * Keeps a connection ready for a press. While the gateway holds the poll on one, the other is closed for want of use, and
 * a press would have to open it anew with TLS. So a question that changes nothing goes over it when numbers can be passed,
 * and again and again until they are. Without such a call there is no timer and no question.
 *
 * @param ask the question; what comes of it is of no interest, for whoever needs the gateway finds out by itself.
 * @returns is to be told of every state.
 */
export function createKeepWarm(clock: Pick<Clock, 'after'>, ask: () => Promise<unknown>) {
  let stop: (() => void) | null = null;

  const wait = (ms: number): void => {
    let isStopped = false;
    const cancel = clock.after(ms, () => {
      void ask().finally(() => {
        if (!isStopped) wait(EVERY_MS);
      });
    });
    stop = () => {
      isStopped = true;
      cancel();
      stop = null;
    };
  };

  return ({ transmitBlock, transmit }: Pick<AppState, 'transmitBlock' | 'transmit'>): void => {
    const isWanted = transmitBlock === null && transmit.kind !== 'passing' && transmit.kind !== 'sending';
    if (isWanted === (stop !== null)) return;
    if (stop) stop();
    else wait(FIRST_MS);
  };
}
