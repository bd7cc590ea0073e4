import type { GatewayFailure } from '../gateway/failure.ts';

/**
 * What a failure says about whether the request was done. A 3xx or 4xx says that nothing was. A 5xx, or an answer that
 * no gateway gives, may come from a proxy behind which the request did arrive.
 */
export function certainty(failure: GatewayFailure): 'refused' | 'notSent' | 'unknown' {
  if (failure.kind === 'business') return 'refused';
  if (failure.kind === 'transport') return failure.sent ? 'unknown' : 'notSent';
  return failure.status >= 300 && failure.status < 500 ? 'refused' : 'unknown';
}
