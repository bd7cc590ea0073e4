import type { PostAttempt } from '../agents/post-attempts.ts';
import type { Press } from '../agents/soak-agent.ts';
import { POST_SETTLED_MS, type ReceivedPost } from '../protocol.ts';

export interface PostCounts {
  /** Presses of the key; a double press is one. */
  presses: number;
  /** Requests that left this machine, and those that the gateway received. */
  sent: number;
  received: number;
  /** Requests that may have left, and did not arrive; the agent was told so. */
  lostOnTheWay: number;
  readonly byOutcome: Record<string, number>;
}

/** Whether what the agent was told of each press is what the gateway knows of its request. */
export interface PostCheck {
  /**
   * @param presses new ones, in order; their outcomes are looked up later.
   * @param received what the gateway logged of this agent, in order.
   * @param until every post up to this time has been reported.
   */
  add(presses: readonly Press[], received: readonly ReceivedPost[], until: number): void;
  problems(isOver: boolean): string[];
  readonly counts: PostCounts;
}

export function createPostCheck(agentId: string): PostCheck {
  const counts: PostCounts = { presses: 0, sent: 0, received: 0, lostOnTheWay: 0, byOutcome: {} };
  const wrong: string[] = [];
  const receivedOf = new Map<PostAttempt, ReceivedPost[]>();
  let pending: Press[] = [];

  const say = (what: string) => wrong.push(`agent ${agentId}: ${what}`);

  /**
   * An agent has one request in flight, so a request belongs to the last try that began before it came, or to the one
   * before that if the two fall into one millisecond.
   */
  const assign = (post: ReceivedPost): void => {
    const tries = pending.flatMap(({ attempts }) => attempts);
    const index = tries.findLastIndex(({ startedAt }) => startedAt <= post.time);
    const [before, last] = [tries[index - 1], tries[index]];
    const isTie = before?.answered && last?.startedAt === post.time && !receivedOf.has(before);
    const owner = isTie ? before : last;
    if (!owner) say('the gateway received a request that nobody sent');
    else receivedOf.set(owner, [...(receivedOf.get(owner) ?? []), post]);
  };

  const judge = (press: Press): void => {
    const { attempts, outcome } = press;
    counts.presses += 1;
    counts.byOutcome[outcome] = (counts.byOutcome[outcome] ?? 0) + 1;
    const all = attempts.flatMap((attempt) => {
      const received = receivedOf.get(attempt) ?? [];
      receivedOf.delete(attempt);
      counts.sent += attempt.sent ? 1 : 0;
      counts.received += received.length;
      counts.lostOnTheWay += attempt.sent && received.length === 0 ? 1 : 0;
      if (received.length > 1) say(`one request was received ${received.length} times`);
      if (attempt.answered && received.length === 0) say('an answer came to a request that was not received');
      if (!attempt.sent && received.length > 0) say('a request that was not sent was received');
      return received;
    });
    const why = contradiction(press, all);
    if (why) say(why);
  };

  return {
    counts,
    add(presses, received, until) {
      pending.push(...presses);
      for (const post of received) assign(post);
      const isOpen = ({ outcome, attempts }: Press) =>
        outcome === 'sending' || attempts.some(({ startedAt }) => startedAt + POST_SETTLED_MS > until);
      const open = pending.findIndex(isOpen);
      const done = open < 0 ? pending : pending.slice(0, open);
      pending = open < 0 ? [] : pending.slice(open);
      for (const press of done) judge(press);
    },
    problems(isOver) {
      if (isOver) for (const press of pending.splice(0)) judge(press);
      return wrong;
    },
  };
}

const REFUSED_FOR_GUID = new Set(['100-006', '000-003']);

/** What is wrong with the outcome that a press was told; null when it is true. */
function contradiction({ outcome, attempts }: Press, received: readonly ReceivedPost[]): string | null {
  const last = received.at(-1);
  const worked = received.filter(({ retcode }) => !REFUSED_FOR_GUID.has(retcode ?? ''));
  if (worked.length > 1) return `a press was sent twice (told: ${outcome})`;
  switch (outcome) {
    case 'blocked':
      return attempts.length > 0 ? 'a blocked press was sent' : null;
    case 'notSent':
      return received.length > 0 ? 'told "not sent", but it was received' : null;
    case 'passing':
    case 'idle':
      return last?.retcode === '0' ? null : `told "${outcome}", but the gateway said ${answerOf(last)}`;
    case 'refused':
      return last && last.retcode !== '0' ? null : `told "refused", but the gateway said ${answerOf(last)}`;
    case 'unknown':
      return last && last.fault === null
        ? `told "unknown" after ${attempts.map(({ tookMs }) => tookMs).join(' and ')} ms, but the answer went out: ${answerOf(last)}`
        : null;
    case 'sending':
      return 'the outcome was never told';
  }
}

function answerOf(post: ReceivedPost | undefined): string {
  return post ? `${post.retcode ?? post.status} (fault: ${post.fault})` : 'nothing';
}
