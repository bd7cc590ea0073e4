import type { Clock, Logger } from '../ports.ts';
import { createCaller } from './caller.ts';
import { createGatewayClient, type Deadlines, type GatewayClient } from './client.ts';
import { withCookies } from './cookie-transport.ts';
import { createCookies, type GatewayCookies } from './cookies.ts';
import { createFailoverTransport } from './failover-transport.ts';
import { createGuidHolder, type GuidHolder } from './guid.ts';
import type { GatewayTransport } from './transport.ts';

/**
 * Everything that belongs to one sign-in at one gateway. A new sign-in gets a new connection, so that a late
 * answer to an old one can't change the GUID of the new.
 */
export interface GatewayConnection {
  readonly origin: string;
  readonly agentId: string;
  readonly client: GatewayClient;
  readonly guid: GuidHolder;
  readonly cookies: GatewayCookies;
  close(): Promise<void>;
}

/**
 * @param transport to the gateway's first address, whose origin is the gateway's name under which secrets are kept.
 * @param parts `fallbacks` are its further addresses, in the order in which they are tried.
 */
export function createConnection(
  transport: GatewayTransport,
  agentId: string,
  parts: {
    readonly clock: Clock;
    readonly log: Logger;
    readonly fallbacks?: readonly GatewayTransport[];
    readonly deadlines?: Deadlines;
  },
): GatewayConnection {
  const { clock, log, fallbacks = [] } = parts;
  const guid = createGuidHolder();
  const cookies = createCookies();
  const all = createFailoverTransport(
    [withCookies(transport, cookies), ...fallbacks.map((other) => withCookies(other, cookies))],
    { clock, log },
  );
  const call = createCaller({ transport: all, guid, clock, log });
  return {
    origin: transport.origin,
    agentId,
    client: createGatewayClient(call, agentId, guid, parts.deadlines),
    guid,
    cookies,
    close: () => all.close(),
  };
}
