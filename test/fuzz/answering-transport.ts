import { success } from '../../src/main/gateway/failure.ts';
import type { AnswerHeaders, GatewayTransport } from '../../src/main/gateway/transport.ts';
import type { Clock } from '../../src/main/ports.ts';

/** A transport in memory that answers everything with the same bytes. */
export interface AnsweringTransport extends GatewayTransport {
  answer: { readonly status: number; readonly headers: AnswerHeaders; readonly body: Uint8Array };
}

export function createAnsweringTransport(): AnsweringTransport {
  const transport: AnsweringTransport = {
    origin: 'https://gw.example:8043',
    answer: { status: 200, headers: {}, body: new Uint8Array() },
    close: async () => undefined,
    async request(request) {
      request.onHeaders(transport.answer.headers);
      return success(transport.answer);
    },
  };
  return transport;
}

/** Waits for nothing: a pause is over as soon as it has begun. */
export const hastyClock: Clock = {
  now: () => 0,
  monotonic: () => 0,
  after(_ms, callback) {
    let cancelled = false;
    queueMicrotask(() => {
      if (!cancelled) callback();
    });
    return () => {
      cancelled = true;
    };
  },
};
