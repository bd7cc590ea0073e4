import type { GatewayEvent } from '../../src/main/gateway/events.ts';
import { failed, type GatewayFailure, type Result, success } from '../../src/main/gateway/failure.ts';
import type { Clock } from '../../src/main/ports.ts';

/** How the gateway is away. */
export type OutageKind =
  /** It has crashed: connections are reset, new ones refused. */
  | { readonly kind: 'refused' }
  /** Packets vanish: what is under way fails at its deadline, what is new cannot connect. */
  | { readonly kind: 'blackHole' }
  /** A load balancer answers in its place. */
  | { readonly kind: 'unavailable'; readonly retryAfterMs?: number };

export interface Outage {
  readonly how: OutageKind;
  /** Milliseconds of the clock. */
  readonly from: number;
  readonly to: number;
}

/** A gateway without events, for very many clients at once. */
export interface VirtualGateway {
  /** An empty long poll. */
  poll(): Promise<Result<GatewayEvent[]>>;
  /** A query, answered at once. */
  query(): Promise<Result<null>>;
}

/** Protocol notes §3: an empty poll is held for about 10 s. */
const POLL_WAIT_MS = 10_000;
const ANSWER_MS = 5;
/** The client's deadlines for a poll and for a connection. */
const POLL_DEADLINE_MS = 30_000;
const CONNECT_MS = 5000;

export function createVirtualGateway(clock: Clock, outage: Outage): VirtualGateway {
  const { how, from, to } = outage;
  const isAway = (at: number) => at >= from && at < to;

  /** Fails at a time that is yet to come. */
  const fail = (at: number, failure: GatewayFailure) => settleAt(at, failed(failure));
  const settleAt = <T>(at: number, outcome: T): Promise<T> =>
    new Promise((resolve) => clock.after(at - clock.monotonic(), () => resolve(outcome)));

  /** What becomes of a request that comes while the gateway is away. */
  const turnedAway = (): Promise<Result<never>> => {
    const now = clock.monotonic();
    if (how.kind === 'blackHole') return fail(now + CONNECT_MS, lost('connectTimeout', false));
    return fail(now + ANSWER_MS, how.kind === 'refused' ? lost('refused', false) : unavailable(how));
  };

  /** What becomes of a poll that hangs when the gateway goes away. */
  const cutOff = (begun: number): Promise<Result<never>> => {
    if (how.kind === 'blackHole') return fail(begun + POLL_DEADLINE_MS, lost('answerTimeout', true));
    return fail(from, how.kind === 'refused' ? lost('reset', true) : unavailable(how));
  };

  const request = <T>(takesMs: number, value: T): Promise<Result<T>> => {
    const now = clock.monotonic();
    if (isAway(now)) return turnedAway();
    return now < from && now + takesMs >= from ? cutOff(now) : settleAt(now + takesMs, success(value));
  };

  return {
    poll: () => request(POLL_WAIT_MS, []),
    query: () => request(ANSWER_MS, null),
  };
}

function lost(
  cause: 'reset' | 'refused' | 'connectTimeout' | 'answerTimeout',
  sent: boolean,
): GatewayFailure {
  return { kind: 'transport', sent, cause, host: 'gw.example:8043' };
}

function unavailable({ retryAfterMs }: OutageKind & { kind: 'unavailable' }): GatewayFailure {
  const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { kind: 'protocol', reason: 'httpStatus', status: 503, ...asked };
}
