import type { GatewayConnection } from '../gateway/connection.ts';
import type { GatewayFailure } from '../gateway/failure.ts';
import type { AgentSync } from '../gateway/results.ts';
import type { Clock, Random } from '../ports.ts';
import { backoffMs } from './backoff.ts';
import type { KeptSession } from './kept-secrets.ts';
import { pause } from './pause.ts';
import type { PollerStatus } from './poller.ts';
import { isSessionOver } from './sign-in-rules.ts';

export type Resumption =
  /** The session goes on; `sync` is where the agent stands, null when the gateway would not tell. */
  | { readonly kind: 'alive'; readonly sync: AgentSync | null }
  | { readonly kind: 'dead' }
  | { readonly kind: 'cancelled' };

/**
 * Finds out whether a kept session is still alive. It asks until the gateway answers: that it can't be
 * reached now says nothing about the session. `syncagentinfo` is right here, because the events that waited
 * for the program that ran before are of no use to this one (protocol notes §3).
 */
export async function resumeSession(
  connection: GatewayConnection,
  kept: KeptSession,
  parts: {
    readonly clock: Clock;
    readonly random: Random;
    readonly signal: AbortSignal;
    onStatus(status: PollerStatus): void;
  },
): Promise<Resumption> {
  connection.guid.set(kept.guid);
  connection.cookies.restore(kept.cookies);
  for (let attempt = 1; ; attempt++) {
    const answer = await connection.client.syncAgentInfo(parts.signal);
    if (parts.signal.aborted) return { kind: 'cancelled' };
    if (!answer.ok && isSessionOver(answer.failure)) return { kind: 'dead' };
    if (answer.ok || isAnswer(answer.failure)) {
      // What was told of the failures before holds no longer, and the first poll's answer may take ten seconds.
      if (attempt > 1) parts.onStatus({ kind: 'online' });
      return { kind: 'alive', sync: answer.ok ? answer.value : null };
    }
    const { failure } = answer;
    const retryInMs = backoffMs(attempt, parts.random, failure);
    parts.onStatus({ kind: 'failing', attempt, retryInMs, failure });
    await pause(parts.clock, retryInMs, parts.signal);
    if (parts.signal.aborted) return { kind: 'cancelled' };
  }
}

/** An envelope of another shape, or another retcode, is an answer all the same. */
function isAnswer(failure: GatewayFailure): boolean {
  return failure.kind === 'business' || (failure.kind === 'protocol' && failure.reason === 'wrongShape');
}
