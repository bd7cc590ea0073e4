import type { World } from '../world/world.ts';
import type { Operation } from './exchange.ts';
import { behindLoadBalancer, signedIn, signInOperation } from './operations.ts';
import { pollOperation } from './poll.ts';
import { signedInRoutes } from './routes.ts';

/** What every path of the gateway begins with. */
export const base = '/agentgateway/resource';

/** Method, path with `:names` for its parameters, and what is done there. */
export type GatewayRoute = readonly [
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  operation: Operation,
];

/** All of the gateway's operations, whatever carries the requests to them. */
export function gatewayRoutes(world: World): GatewayRoute[] {
  return [
    ['PUT', `${base}/onlineagent/:id`, signInOperation(world, false)],
    ['PUT', `${base}/onlineagent/:id/forcelogin`, signInOperation(world, true)],
    ['GET', `${base}/agentevent/:id`, behindLoadBalancer(world, pollOperation(world))],
    ...signedInRoutes.map(
      ([method, path, operation]): GatewayRoute => [
        method,
        base + path,
        behindLoadBalancer(world, signedIn(world, operation)),
      ],
    ),
  ];
}
