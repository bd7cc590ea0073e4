import type { GatewayFailure } from '../gateway/failure.ts';
import type { Random } from '../ports.ts';

const BASE_MS = 500;
const CAP_MS = 40_000;
const FLOOR_MS = 100;

/**
 * The pause before the next try, in milliseconds: exponential with full jitter, so that clients that lost
 * the gateway together don't return together. Its cap and the poll's own deadline stay well inside the 120 s
 * after which the gateway signs an agent out (protocol notes §3).
 *
 * @param attempt failures in a row, from 1, each counted as `triesWorth` says.
 * @param failure the last one; where its answer asked for patience, the pause begins after that.
 */
export function backoffMs(attempt: number, random: Random, failure?: GatewayFailure): number {
  const asked = askedPauseMs(failure);
  // A wish for patience is told to everybody at once, so what follows it is spread as far as after a long outage.
  const ceiling = asked > 0 ? CAP_MS : Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt - 1, 10));
  return asked + FLOOR_MS + Math.floor(random() * (ceiling - FLOOR_MS));
}

/** The pause that a failure's answer asked for, in milliseconds. */
export function askedPauseMs(failure: GatewayFailure | undefined): number {
  return failure?.kind === 'protocol' ? (failure.retryAfterMs ?? 0) : 0;
}

/**
 * How many failures in a row one counts for. A request that timed out has taken as long as several that were
 * refused; counted as one, a fleet behind a black hole would return while its pauses are still short.
 */
export function triesWorth(failure: GatewayFailure): number {
  const timedOut =
    failure.kind === 'transport' && (failure.cause === 'connectTimeout' || failure.cause === 'answerTimeout');
  return timedOut ? 2 : 1;
}
