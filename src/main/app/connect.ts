import type { Settings } from '../../shared/settings.ts';
import type { Connect } from '../agent/session-parts.ts';
import { type GatewayAddress, parseGatewayAddress } from '../gateway/address.ts';
import { createConnection, type GatewayConnection } from '../gateway/connection.ts';
import type { Proxies } from '../gateway/proxy.ts';
import { loadTrust } from '../gateway/trust.ts';
import type { Clock, Logger } from '../ports.ts';

/**
 * Makes the function that opens a connection to the gateway of the settings as they are at that moment. The first one
 * loads what speaks HTTP, which takes so long that the icon in the tray is to come before.
 */
export function createConnect(parts: {
  readonly settings: () => Settings;
  /** The way out; without it every connection is direct. */
  readonly proxies?: Proxies;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told of each new connection. */
  onConnection(connection: GatewayConnection): void;
}): Connect {
  return async (agentId) => {
    const { gateway, fallbackGateways, caFile, clientCertFile } = parts.settings();
    const first = parseGatewayAddress(gateway);
    if (!first.ok) return { ok: false, notice: first.notice, field: 'gateway' };
    const trust = loadTrust(caFile, clientCertFile);
    if (!trust.ok) return { ok: false, ...trust.failure };
    const { createUndiciTransport } = await import('../gateway/undici-transport.ts');
    const open = ({ origin }: GatewayAddress) =>
      createUndiciTransport({ origin, secureContext: trust.value, proxies: parts.proxies });
    const { clock, log } = parts;
    const connection = createConnection(open(first.address), agentId, {
      clock,
      log,
      fallbacks: usable(fallbackGateways, first.address).map(open),
    });
    parts.onConnection(connection);
    return { ok: true, connection };
  };
}

/** A further address that can't be read is left out: the first one decides whether there is a gateway at all. */
function usable(addresses: readonly string[], first: GatewayAddress): GatewayAddress[] {
  const parsed = addresses.map(parseGatewayAddress).flatMap((one) => (one.ok ? [one.address] : []));
  const byOrigin = new Map(parsed.map((address) => [address.origin, address]));
  byOrigin.delete(first.origin);
  return [...byOrigin.values()];
}
