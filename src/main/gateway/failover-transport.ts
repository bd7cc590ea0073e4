import type { Clock, Logger } from '../ports.ts';
import type { Result } from './failure.ts';
import type { GatewayTransport, TransportAnswer, TransportFailure, TransportRequest } from './transport.ts';

/** How long one address gets to take a request while there is another to try, in milliseconds. */
const CONNECT_MS = 1500;

type Outcome = Result<TransportAnswer, TransportFailure>;

/**
 * One transport over several addresses of the same gateway, in the order of preference. It stays with the
 * address that works (a session may live on one node, and going back and forth would cost time) until that one
 * fails. A request that certainly was not sent goes to the next address at once; one that may have been sent is
 * never repeated here, only later requests go elsewhere.
 *
 * @param transports at least one; the first gives the gateway its name.
 */
export function createFailoverTransport(
  transports: readonly [GatewayTransport, ...GatewayTransport[]],
  parts: { readonly clock: Clock; readonly log: Logger },
): GatewayTransport {
  if (transports.length === 1) return transports[0];
  const { clock, log } = parts;
  let active = 0;

  /** Only the request that saw the failing address moves on from it: others may have moved on already. */
  const leave = (failed: number): void => {
    if (failed !== active) return;
    active = (failed + 1) % transports.length;
    log.warn('gateway address changed', { address: active + 1, of: transports.length });
  };

  const request = async (asked: TransportRequest): Promise<Outcome> => {
    const first = active;
    const began = clock.monotonic();
    for (let tries = 1; ; tries++) {
      const index = (first + tries - 1) % transports.length;
      const transport = transports[index] ?? transports[0];
      const hasNext = tries < transports.length;
      const outcome = await transport.request(within(asked, clock.monotonic() - began, hasNext));
      if (outcome.ok || outcome.failure.kind === 'protocol' || outcome.failure.cause === 'aborted') {
        return outcome;
      }
      leave(index);
      const isLate = clock.monotonic() - began >= (asked.sendWithinMs ?? asked.deadlineMs);
      if (outcome.failure.sent || !hasNext || isLate || asked.signal?.aborted) return outcome;
    }
  };

  return {
    origin: transports[0].origin,
    request,
    async close() {
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}

/** The request with the time that is left of its own; all addresses together get no more than one would. */
function within(asked: TransportRequest, passedMs: number, hasNext: boolean): TransportRequest {
  const deadlineMs = asked.deadlineMs - passedMs;
  const sendWithinMs = asked.sendWithinMs === undefined ? deadlineMs : asked.sendWithinMs - passedMs;
  return { ...asked, deadlineMs, sendWithinMs: hasNext ? Math.min(sendWithinMs, CONNECT_MS) : sendWithinMs };
}
