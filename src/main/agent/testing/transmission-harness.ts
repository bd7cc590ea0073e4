import { type Notice, notice } from '../../../shared/notice.ts';
import type { TransmitView } from '../../../shared/state.ts';
import { type GatewayFailure, type Result, success } from '../../gateway/failure.ts';
import { createTransmission } from '../transmission.ts';
import { type Deferred, deferred } from './deferred.ts';
import { createFakeClock } from './fake-clock.ts';
import { createMemoryLog } from './memory-log.ts';

export const passed = success(null);
export const reset = (sent: boolean): GatewayFailure => ({
  kind: 'transport',
  sent,
  cause: 'reset',
  host: 'gw',
});
export const tlsFailure: GatewayFailure = { kind: 'transport', sent: false, cause: 'tls', host: 'gw' };
export const refused: GatewayFailure = { kind: 'business', retcode: '10001', message: 'no conference' };

/** A transmission whose gateway and calls are the test. */
export function setUpTransmission() {
  const clock = createFakeClock();
  const log = createMemoryLog();
  const requests: Deferred<Result<null>>[] = [];
  /** How long each request may wait to be sent, in milliseconds. */
  const sendWithin: number[] = [];
  let usual: Result<null> | null = null;
  const shown: TransmitView[] = [];
  const calls: { block: Notice | null; conference: string | null } = { block: null, conference: 'X' };
  const transmission = createTransmission({
    block: () => calls.block,
    conference: () => calls.conference,
    send(sendWithinMs) {
      sendWithin.push(sendWithinMs);
      const request = deferred<Result<null>>();
      requests.push(request);
      if (usual) request.resolve(usual);
      return request.promise;
    },
    clock,
    log,
    onChange: (view) => {
      shown.push(view);
    },
  });
  return {
    clock,
    log,
    calls,
    requests,
    shown,
    transmission,
    kinds: () => shown.map(({ kind }) => kind),
    endConference() {
      calls.conference = null;
      calls.block = notice('block.oneLeft');
      transmission.callsChanged();
    },
    sendWithin,
    /** Every request is answered so from now on. */
    always(result: Result<null>) {
      usual = result;
    },
    /** Answers the request that is open. */
    async answerNext(result: Result<null>) {
      requests.at(-1)?.resolve(result);
      await clock.advance(0);
    },
    /** A press, and the gateway's answer to it; the same to each repetition. */
    async pressAnd(result: Result<null>) {
      usual = result;
      let isOver = false;
      const outcome = transmission.press().finally(() => {
        isOver = true;
      });
      await clock.advance(0);
      while (!isOver) await clock.advance(100);
      usual = null;
      return outcome;
    },
  };
}
