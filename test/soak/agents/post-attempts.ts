import type { GatewayTransport } from '../../../src/main/gateway/transport.ts';

/** One try to send the request that passes numbers. */
export interface PostAttempt {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Whether any byte may have left this machine; null while it is under way. */
  sent: boolean | null;
  /** Whether a whole HTTP answer came. */
  answered: boolean;
  /** Milliseconds until it was answered or given up; null while it is under way. */
  tookMs: number | null;
}

/** What a transport has carried. */
export interface Carried {
  requests: number;
  /** Polls without a whole answer, or with one that no gateway gives. */
  failedPolls: number;
}

/**
 * A transport that keeps books of what it carries.
 *
 * @param onPost told of each try to pass numbers, before it is sent.
 */
export function withBooks(
  transport: GatewayTransport,
  carried: Carried,
  onPost: (attempt: PostAttempt) => void,
): GatewayTransport {
  return {
    origin: transport.origin,
    close: () => transport.close(),
    async request(request) {
      carried.requests += 1;
      const attempt: PostAttempt = { startedAt: Date.now(), sent: null, answered: false, tookMs: null };
      if (request.path.endsWith('/thirdPartyConfTransmitNum')) onPost(attempt);
      const outcome = await transport.request(request);
      attempt.answered = outcome.ok;
      attempt.tookMs = Date.now() - attempt.startedAt;
      attempt.sent = outcome.ok || outcome.failure.kind === 'protocol' || outcome.failure.sent;
      if (request.path.includes('/agentevent/') && !isWhole(outcome)) carried.failedPolls += 1;
      return outcome;
    },
  };
}

function isWhole(outcome: Awaited<ReturnType<GatewayTransport['request']>>): boolean {
  if (!outcome.ok || outcome.value.status !== 200) return false;
  try {
    JSON.parse(new TextDecoder().decode(outcome.value.body).replace(/\0+$/, ''));
    return true;
  } catch {
    return false;
  }
}
