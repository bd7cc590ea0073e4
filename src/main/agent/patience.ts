import type { GatewayFailure, Result, TransportCause } from '../gateway/failure.ts';
import type { Clock } from '../ports.ts';
import { pause } from './pause.ts';

/** How long an agent with a customer on the line waits for a request to leave, in milliseconds. */
export const PATIENCE_MS = 3000;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 800;

/** What may pass by itself within seconds; a certificate, for one, doesn't. */
const PASSING: readonly TransportCause[] = ['dns', 'refused', 'connectTimeout', 'reset', 'network', 'other'];

/**
 * Sends a request, and sends it again for as long as it certainly has not left this machine and the patience
 * lasts. A request that may have left is never repeated.
 *
 * @param send one try, to be given up unsent after this many milliseconds.
 * @param parts `isWanted` is asked before each further try.
 */
export async function sendWithPatience<T>(
  send: (sendWithinMs: number) => Promise<Result<T>>,
  parts: { readonly clock: Clock; isWanted(): boolean },
): Promise<Result<T>> {
  const { clock } = parts;
  const end = clock.monotonic() + PATIENCE_MS;
  const never = new AbortController().signal;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const result = await send(end - clock.monotonic());
    if (result.ok || !isWorthRepeating(result.failure)) return result;
    if (clock.monotonic() + wait >= end) return result;
    await pause(clock, wait, never);
    // Timers of a machine that slept are late.
    if (clock.monotonic() >= end || !parts.isWanted()) return result;
  }
}

function isWorthRepeating(failure: GatewayFailure): boolean {
  return failure.kind === 'transport' && !failure.sent && PASSING.includes(failure.cause);
}
