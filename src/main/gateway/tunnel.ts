import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { type ProxyCredentials, type ProxyHop, proxyName } from './proxy.ts';
import { type ProxyCause, ProxyError } from './proxy-error.ts';
import { transportCause } from './transport-cause.ts';

/** A proxy that HTTP can be spoken with. */
export type HttpHop = Extract<ProxyHop, { kind: 'http' | 'https' }>;

export interface TunnelOptions {
  /** `host:port` of the gateway: all that the proxy learns. */
  readonly target: string;
  readonly credentials: ProxyCredentials | null;
  /** Whom to trust on the way to an `https` proxy. */
  readonly secureContext?: SecureContext | undefined;
  /** For all of it, milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Has a proxy connect to a gateway (CONNECT, RFC 9110 section 9.3.6). What then passes through the socket is between
 * this computer and the gateway.
 *
 * @throws ProxyError as a rejection.
 */
export function openTunnel(hop: HttpHop, options: TunnelOptions): Promise<Socket> {
  const { target, credentials, secureContext, timeoutMs } = options;
  return new Promise((resolve, reject) => {
    let isThere = false;
    const fail = (cause: ProxyCause): void => {
      clearTimeout(timer);
      reject(new ProxyError(cause, proxyName(hop)));
      request.destroy();
    };
    const request = ask(hop, secureContext, {
      host: hop.host,
      port: hop.port,
      method: 'CONNECT',
      path: target,
      agent: false,
      headers: { Host: target, ...(credentials && { 'Proxy-Authorization': basic(credentials) }) },
    });
    const silence = (): ProxyCause => (isThere ? 'proxyNoGateway' : 'proxyUnreachable');
    const timer = setTimeout(() => fail(silence()), timeoutMs);
    request.once('socket', (socket) => {
      socket.once('connect', () => {
        isThere = true;
      });
    });
    request.once('connect', ({ statusCode = 0, headers }, socket, head) => {
      const refusal = refusalOf(statusCode, headers['proxy-authenticate'], credentials !== null);
      if (refusal !== null) {
        socket.destroy();
        fail(refusal);
        return;
      }
      clearTimeout(timer);
      if (head.length > 0) socket.unshift(head);
      resolve(socket as Socket);
    });
    request.on('error', (error) => fail(causeOf(error) ?? silence()));
    request.end();
  });
}

function ask(hop: HttpHop, secureContext: SecureContext | undefined, options: RequestOptions) {
  if (hop.kind === 'http') return requestHttp(options);
  return requestHttps({
    ...options,
    ...(secureContext && { secureContext }),
    rejectUnauthorized: true,
    // Else Node would take the name of the gateway, from the header.
    servername: isIP(hop.host) === 0 ? hop.host : '',
  });
}

function basic({ user, password }: ProxyCredentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

/** @param offered the ways to sign in that the proxy knows (`Proxy-Authenticate`). */
function refusalOf(
  status: number,
  offered: string | string[] | undefined,
  tried: boolean,
): ProxyCause | null {
  if (status >= 200 && status < 300) return null;
  if (status === 407) {
    const ways = [offered ?? []].flat().join(', ');
    if (ways !== '' && !/(^|,)\s*Basic\b/i.test(ways)) return 'proxySignInKind';
    return tried ? 'proxyPassword' : 'proxySignIn';
  }
  return status >= 500 ? 'proxyNoGateway' : 'proxyRefused';
}

function causeOf(error: Error): ProxyCause | null {
  if (/^HPE_/.test(String((error as { code?: unknown }).code))) return 'proxyNotOne';
  return transportCause(error).startsWith('tls') ? 'proxyTls' : null;
}
