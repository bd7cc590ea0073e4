import type { SecureContext } from 'node:tls';
import type { buildConnector } from 'undici';
import type { Proxies } from './proxy.ts';
import { walkProxies } from './proxy-walk.ts';
import { createTlsConnector } from './tls-connector.ts';

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
export function createRouteConnector({
  secureContext,
  timeoutMs,
  proxies,
}: RouteOptions): ReturnType<typeof buildConnector> {
  const connect = createTlsConnector(secureContext, timeoutMs);
  if (!proxies) return connect;
  return (asked, callback) => {
    if (asked.protocol !== 'https:') {
      connect(asked, callback);
      return;
    }
    const host = asked.hostname.includes(':') ? `[${asked.hostname}]` : asked.hostname;
    walkProxies(`${host}:${asked.port || '443'}`, { secureContext, timeoutMs, proxies }).then(
      (socket) => connect(socket ? ({ ...asked, httpSocket: socket } as typeof asked) : asked, callback),
      (error: Error) => callback(error, null),
    );
  };
}
