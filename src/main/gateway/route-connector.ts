import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import { type Proxies, proxyName } from './proxy.ts';
import { ProxyError } from './proxy-error.ts';
import { createTlsConnector } from './tls-connector.ts';
import { openTunnel } from './tunnel.ts';

export interface RouteOptions {
  readonly secureContext: SecureContext | undefined;
  /** For TCP and TLS together, milliseconds; the way through proxies has the same time once more, before. */
  readonly timeoutMs: number;
  /** Without it every connection is direct. */
  readonly proxies: Proxies | undefined;
}

/**
 * Opens connections for undici, through proxies where there are any. TLS is always with the gateway, end to end: a
 * proxy sees the gateway's name and nothing that is sent to it. Plain http, which only a simulator on this computer
 * has, never goes through a proxy.
 */
export function createRouteConnector(options: RouteOptions): ReturnType<typeof buildConnector> {
  const { secureContext, timeoutMs, proxies } = options;
  const connect = createTlsConnector(secureContext, timeoutMs);
  if (!proxies) return connect;
  const throughProxies = createProxyWalk({ ...options, proxies });
  return (asked, callback) => {
    if (asked.protocol !== 'https:') {
      connect(asked, callback);
      return;
    }
    const host = asked.hostname.includes(':') ? `[${asked.hostname}]` : asked.hostname;
    throughProxies(`${host}:${asked.port || '443'}`).then(
      (socket) => connect(socket ? ({ ...asked, httpSocket: socket } as typeof asked) : asked, callback),
      (error: Error) => callback(error, null),
    );
  };
}

/**
 * Makes the function that finds the way to a target: a socket that leads there, or null where it is direct. A proxy
 * that can't be reached makes way for the next in the list, as in browsers; one that has answered has the last word.
 */
function createProxyWalk({
  secureContext,
  timeoutMs,
  proxies,
}: RouteOptions & { readonly proxies: Proxies }) {
  /** What a proxy has refused is not told it again: too many wrong passwords lock an account. */
  const refused = new Set<string>();
  return async (target: string): Promise<Socket | null> => {
    const { hops } = await proxies.proxyFor(`https://${target}`);
    let failure = new ProxyError('proxyUnreachable', '');
    for (const hop of hops) {
      if (hop.kind === 'direct') return null;
      const name = proxyName(hop);
      if (hop.kind === 'unsupported') {
        failure = new ProxyError('proxyUnsupported', name);
        continue;
      }
      const credentials = await proxies.credentialsFor(hop);
      const told = JSON.stringify([name, credentials]);
      if (refused.has(told)) throw new ProxyError('proxyPassword', name);
      try {
        return await openTunnel(hop, {
          target,
          credentials,
          secureContext,
          timeoutMs: timeoutMs / hops.length,
        });
      } catch (error) {
        if (!(error instanceof ProxyError)) throw error;
        if (error.code === 'proxyPassword') refused.add(told);
        if (error.code !== 'proxyUnreachable' && error.code !== 'proxyNoGateway') throw error;
        failure = error;
      }
    }
    throw failure;
  };
}
