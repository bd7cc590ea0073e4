import type { SignInBody } from '../gateway/client.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { GatewayFailure, Result } from '../gateway/failure.ts';
import type { SignInResult } from '../gateway/results.ts';
import type { Clock, Random } from '../ports.ts';
import { backoffMs } from './backoff.ts';
import { pause } from './pause.ts';
import type { PollerStatus } from './poller.ts';

/** Retcode of a sign-in that is still in progress (protocol notes §6). */
const IN_PROGRESS = '100-021';

/**
 * Signs in when nobody waits for it (at start, or after the session was lost): it goes on until the gateway has
 * answered. Never by force: whether another program may be put out is the agent's to decide.
 *
 * @returns null when it was given up.
 */
export async function signInPatiently(
  connection: GatewayConnection,
  body: SignInBody,
  parts: {
    readonly clock: Clock;
    readonly random: Random;
    readonly signal: AbortSignal;
    /** Sessions in a row that were lost as soon as they had begun; each makes the wait before the next longer. */
    readonly relapsed: number;
    onStatus(status: PollerStatus): void;
  },
): Promise<Result<SignInResult> | null> {
  const { clock, random, signal, relapsed } = parts;
  if (relapsed > 0) await pause(clock, backoffMs(relapsed, random), signal);
  if (signal.aborted) return null;
  for (let attempt = 1; ; attempt++) {
    const answer = await connection.client.signIn(body, signal);
    if (signal.aborted) return null;
    if (answer.ok || !isPassing(answer.failure)) return answer;
    const retryInMs = backoffMs(attempt, random, answer.failure);
    parts.onStatus({ kind: 'failing', attempt, retryInMs, failure: answer.failure });
    await pause(clock, retryInMs, signal);
    if (signal.aborted) return null;
  }
}

/** A failure that says nothing about the agent and the password. */
function isPassing(failure: GatewayFailure): boolean {
  if (failure.kind === 'business') return failure.retcode === IN_PROGRESS;
  return failure.kind === 'transport' || failure.reason !== 'noGuid';
}
