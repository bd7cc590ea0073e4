import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { type Proxies, proxyName } from '../gateway/proxy.ts';
import { walkProxies } from '../gateway/proxy-walk.ts';
import type { GatewayTransport } from '../gateway/transport.ts';
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

/** For the proxies together, and for what is reached directly: less than the step of a report has. Milliseconds. */
const CONNECT_MS = 4500;

/** The way that connections of the program take, proxies and all. */
export function gatewayWay(proxies: Proxies): Way {
  return {
    async proxiesFor(url) {
      const { hops } = await proxies.proxyFor(url);
      return hops.map(proxyName).filter((name) => name !== '');
    },
    async connect(url, secureContext, signal) {
      const { host, port } = addressOf(url);
      const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
      const walk = { proxies, secureContext, timeoutMs: CONNECT_MS };
      const tunnel = url.startsWith('https:') ? await walkProxies(target, walk) : null;
      const socket = tunnel ?? (await reach({ host, port }));
      signal.addEventListener('abort', () => socket.destroy(), { once: true });
      if (signal.aborted) socket.destroy();
      return socket;
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

class Unreached extends Error {
  readonly code = 'ETIMEDOUT';
}

async function reach(address: Address): Promise<Socket> {
  const socket = connect({ ...address });
  const timer = setTimeout(() => socket.destroy(new Unreached('no answer')), CONNECT_MS);
  try {
    await once(socket, 'connect');
  } finally {
    clearTimeout(timer);
  }
  return socket;
}
