import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { type Proxies, proxyName } from './proxy.ts';
import { ProxyError } from './proxy-error.ts';
import { openTunnel } from './tunnel.ts';

export interface ProxyWalkOptions {
  readonly proxies: Proxies;
  /** Whom to trust on the way to proxies that are reached by TLS. */
  readonly secureContext: SecureContext | undefined;
  /** For all proxies together, milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Finds the way to a gateway. A proxy that can't be reached, or can't reach the gateway, makes way for the next in the
 * list, as in browsers; one that refuses has the last word.
 *
 * @param target `host:port`.
 * @returns a socket that leads there, or null where the way is direct.
 * @throws ProxyError
 */
export async function walkProxies(target: string, options: ProxyWalkOptions): Promise<Socket | null> {
  const { proxies, secureContext, timeoutMs } = options;
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
    const how = { target, credentials, secureContext, timeoutMs: timeoutMs / hops.length };
    try {
      return await proxies.signIns.attempt(name, credentials, () => openTunnel(hop, how));
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error;
      if (error.code !== 'proxyUnreachable' && error.code !== 'proxyNoGateway') throw error;
      failure = error;
    }
  }
  throw failure;
}
