import type { GatewayCookies } from './cookies.ts';
import type { GatewayTransport } from './transport.ts';

/**
 * A transport that keeps its address's cookies and sends them back: a load balancer finds a session's node by
 * them. Cookies count from the moment their headers are here.
 */
export function withCookies(transport: GatewayTransport, cookies: GatewayCookies): GatewayTransport {
  return {
    origin: transport.origin,
    request(request) {
      const cookie = cookies.header(transport.origin);
      return transport.request({
        ...request,
        headers: cookie === null ? request.headers : { ...request.headers, Cookie: cookie },
        onHeaders(headers) {
          cookies.store(transport.origin, headers['set-cookie']);
          request.onHeaders(headers);
        },
      });
    },
    close: () => transport.close(),
  };
}
