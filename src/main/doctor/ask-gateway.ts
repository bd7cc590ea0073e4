import type { Notice } from '../../shared/notice.ts';
import { checkGateway } from '../gateway/check.ts';
import { usualDeadlines } from '../gateway/client.ts';
import { createConnection } from '../gateway/connection.ts';
import type { GatewayTransport } from '../gateway/transport.ts';
import type { Clock, Logger } from '../ports.ts';

/** Any will do: a gateway looks for the GUID first, and there is none. */
const nobody = '101';

export interface GatewayAnswer {
  /** What is wrong with it, or null. */
  readonly fault: Notice | null;
  /** How far the gateway's clock is ahead of ours, milliseconds; null when it did not say. */
  readonly clockAheadMs: number | null;
}

/**
 * Asks a gateway something without credentials, which it refuses as only gateways do, and reads its clock.
 *
 * @param transport closed afterwards.
 */
export async function askGateway(
  transport: GatewayTransport,
  parts: { readonly deadlineMs: number; readonly clock: Clock; readonly log: Logger },
): Promise<GatewayAnswer> {
  const { clock, log, deadlineMs } = parts;
  let clockAheadMs: number | null = null;
  const listening: GatewayTransport = {
    ...transport,
    request: (request) =>
      transport.request({
        ...request,
        onHeaders: (headers) => {
          const told = Date.parse(String(headers.date));
          if (!Number.isNaN(told)) clockAheadMs = told - clock.now();
          request.onHeaders(headers);
        },
      }),
  };
  const deadlines = { ...usualDeadlines, queryMs: deadlineMs };
  const connection = createConnection(listening, nobody, { clock, log, deadlines });
  const fault = await checkGateway(connection.client);
  await connection.close();
  return { fault: fault?.notice ?? null, clockAheadMs };
}
