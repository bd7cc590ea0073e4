import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { type Proxies, type ProxyHop, proxyName } from '../gateway/proxy.ts';
import { ProxyError } from '../gateway/proxy-error.ts';
import type { GatewayTransport } from '../gateway/transport.ts';
import { openTunnel } from '../gateway/tunnel.ts';
import { createUndiciTransport } from '../gateway/undici-transport.ts';

/** A gateway's host, without brackets, and its port. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** How the program reaches gateways. What is checked is what is used. */
export interface Way {
  /** The names of the proxies on the way to an address, `host:port`, in the order in which they are tried. */
  proxiesFor(url: string): Promise<readonly string[]>;
  /**
   * Opens a connection that leads to the gateway, on which TLS can begin.
   *
   * @param trust for proxies that speak TLS themselves.
   * @throws the error of the system or of the proxy, whose code tells why.
   */
  connect(url: string, trust: SecureContext | undefined, signal: AbortSignal): Promise<Socket>;
  /** HTTP to the gateway. */
  transport(origin: string, trust: SecureContext): GatewayTransport;
}

/** As long as the steps of a report may take; the signal ends it earlier. Milliseconds. */
const TUNNEL_MS = 10_000;

/** The way that connections of the program take, proxies and all. */
export function gatewayWay(proxies: Proxies): Way {
  const through = async (hop: ProxyHop, { host, port }: Address, trust: SecureContext | undefined) => {
    if (hop.kind === 'direct') return reach({ host, port });
    if (hop.kind === 'unsupported') throw new ProxyError('proxyUnsupported', proxyName(hop));
    const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const credentials = await proxies.credentialsFor(hop);
    return openTunnel(hop, { target, credentials, secureContext: trust, timeoutMs: TUNNEL_MS });
  };
  return {
    async proxiesFor(url) {
      const { hops } = await proxies.proxyFor(url);
      return hops.map(proxyName).filter((name) => name !== '');
    },
    async connect(url, trust, signal) {
      const { hops } = await proxies.proxyFor(url);
      let why: unknown;
      for (const hop of hops) {
        try {
          const socket = await through(hop, addressOf(url), trust);
          signal.addEventListener('abort', () => socket.destroy(), { once: true });
          if (signal.aborted) socket.destroy();
          return socket;
        } catch (error) {
          why ??= error;
        }
      }
      throw why;
    },
    transport: (origin, secureContext) => createUndiciTransport({ origin, secureContext, proxies }),
  };
}

/** The host and port of an origin. */
export function addressOf(origin: string): Address {
  const { hostname, port, protocol } = new URL(origin);
  const usual = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usual };
}

async function reach(address: Address): Promise<Socket> {
  const socket = connect({ ...address });
  const timer = setTimeout(() => socket.destroy(new Error('no answer')), TUNNEL_MS);
  try {
    await once(socket, 'connect');
  } finally {
    clearTimeout(timer);
  }
  return socket;
}
