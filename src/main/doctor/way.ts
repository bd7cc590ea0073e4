import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { GatewayTransport } from '../gateway/transport.ts';
import { createUndiciTransport } from '../gateway/undici-transport.ts';

/** What is between this computer and a gateway. */
export type Route =
  /** `ignored`: a proxy that the system names and the program does not use, `host:port`. */
  | { readonly kind: 'direct'; readonly ignored: string | null }
  /** `name`: `host:port`, never with user or password. */
  | { readonly kind: 'proxy'; readonly name: string }
  | { readonly kind: 'unknown' };

/** How the program reaches gateways. What is checked is what is used. */
export interface Way {
  /** @param url of a gateway. */
  proxyFor(url: string): Promise<Route>;
  /**
   * Opens a connection that leads to the gateway, on which TLS can begin.
   *
   * @throws the error of the system, whose code tells why.
   */
  connect(address: { host: string; port: number }, signal: AbortSignal): Promise<Socket>;
  /** HTTP to the gateway. */
  transport(origin: string, trust: SecureContext): GatewayTransport;
}

/** Straight through the network. */
export function directWay(proxyFor: Way['proxyFor']): Way {
  return {
    proxyFor,
    connect: async ({ host, port }, signal) => {
      const socket = connect({ host, port });
      const giveUp = () => socket.destroy();
      signal.addEventListener('abort', giveUp, { once: true });
      try {
        await once(socket, 'connect', { signal });
      } finally {
        signal.removeEventListener('abort', giveUp);
      }
      return socket;
    },
    transport: (origin, secureContext) => createUndiciTransport({ origin, secureContext }),
  };
}
