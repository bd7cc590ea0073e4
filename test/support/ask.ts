import type { Result } from '../../src/main/gateway/failure.ts';
import type {
  GatewayTransport,
  TransportAnswer,
  TransportFailure,
  TransportRequest,
} from '../../src/main/gateway/transport.ts';

/** Sends a POST without a body and with time enough; what a test is about is set in `differently`. */
export function ask(
  transport: GatewayTransport,
  differently: Partial<TransportRequest> = {},
): Promise<Result<TransportAnswer, TransportFailure>> {
  return transport.request({
    method: 'POST',
    path: '/agentgateway/resource/x',
    headers: { Guid: 'secret-guid' },
    body: null,
    deadlineMs: 15_000,
    onHeaders: () => undefined,
    ...differently,
  });
}

/** The outcome of a request without an answer. */
export function noAnswer(sent: boolean, cause: (TransportFailure & { kind: 'transport' })['cause']) {
  return { ok: false, failure: { kind: 'transport', sent, cause } } as const;
}

/** The outcome of a request that something answered badly. */
export function badAnswer(reason: (TransportFailure & { kind: 'protocol' })['reason'], status: number) {
  return { ok: false, failure: { kind: 'protocol', reason, status } } as const;
}
