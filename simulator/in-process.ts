import { type Answer, outcomeAnswer } from './http/answer.ts';
import { readCookie } from './http/cookie.ts';
import type { Operation } from './http/exchange.ts';
import { gatewayRoutes } from './http/table.ts';
import { refused } from './world/outcome.ts';
import type { World } from './world/world.ts';

/** A request that never becomes HTTP; header names in lower case. */
export interface InProcessRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Aborted when its client goes away before the answer. */
  readonly signal: AbortSignal;
}

interface Found {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The gateway without server, sockets and certificate: the same operations over the same world.
 *
 * @returns a function that does a request; null when its client went away.
 */
export function createInProcessGateway(world: World): (request: InProcessRequest) => Promise<Answer | null> {
  const routes = gatewayRoutes(world).map(([method, path, operation]) => ({
    method,
    pattern: pathPattern(path),
    operation,
  }));
  const find = (method: string, path: string): Found | null => {
    for (const { pattern, operation, ...route } of routes) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match) return { operation, params: decoded(match.groups ?? {}) };
    }
    return null;
  };
  return async ({ method, path, headers, body, signal }) => {
    const url = new URL(path, 'https://in-process.invalid');
    const found = find(method, url.pathname);
    if (!found)
      return outcomeAnswer(world.options, refused('000-002', 'The URL or a parameter is incorrect.'));
    return found.operation({
      agentId: found.params.id ?? '',
      params: found.params,
      query: Object.fromEntries(url.searchParams),
      body: body ?? '',
      contentType: headers['content-type'] ?? null,
      guid: headers.guid ?? null,
      cookie: readCookie(headers.cookie ?? null),
      noteGuid() {},
      onAbort: (callback) => signal.addEventListener('abort', callback, { once: true }),
    });
  };
}

/** Names of a path become groups, each for one part between slashes. */
function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
}
