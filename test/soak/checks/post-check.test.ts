import { describe, expect, it } from 'vitest';
import type { PostAttempt } from '../agents/post-attempts.ts';
import type { Press } from '../agents/soak-agent.ts';
import type { ReceivedPost } from '../protocol.ts';
import { createPostCheck } from './post-check.ts';

const attempt = (startedAt: number, fate: 'answered' | 'lost' | 'unsent' = 'answered'): PostAttempt => {
  return { startedAt, sent: fate !== 'unsent', answered: fate === 'answered', tookMs: 1 };
};
const press = (outcome: Press['outcome'], ...attempts: PostAttempt[]): Press => ({ outcome, attempts });
const post = (time: number, retcode: string | null = '0', fault: string | null = null): ReceivedPost => {
  return { agentId: '101', time, status: retcode === null ? 503 : 200, retcode, fault };
};

function check(presses: readonly Press[], received: readonly ReceivedPost[]) {
  const made = createPostCheck('101');
  made.add(presses, received, 100_000);
  return { ...made, found: made.problems(true).map((problem) => problem.replace('agent 101: ', '')) };
}

describe('the check of presses', () => {
  it('is content with outcomes that are true', () => {
    const { found, counts } = check(
      [
        press('passing', attempt(1000)),
        press('blocked'),
        press('refused', attempt(2000)),
        press('unknown', attempt(3000, 'lost')),
        press('unknown', attempt(4000, 'lost')),
        press('notSent', attempt(5000, 'unsent'), attempt(5100, 'unsent')),
        press('passing', attempt(6000), attempt(6100)),
      ],
      [post(1001), post(2000, '10001'), post(3001, '0', 'reset'), post(6000, '100-006'), post(6102)],
    );
    expect(found).toEqual([]);
    expect(counts).toEqual({
      presses: 7,
      sent: 6,
      received: 5,
      lostOnTheWay: 1,
      byOutcome: { passing: 2, blocked: 1, refused: 1, unknown: 2, notSent: 1 },
    });
  });

  it.each<[string, Press[], ReceivedPost[], string]>([
    ['a doubled request', [press('passing', attempt(1000))], [post(1001), post(1002)], 'received 2 times'],
    [
      'a press sent twice',
      [press('passing', attempt(1000), attempt(1100))],
      [post(1001), post(1101)],
      'sent twice',
    ],
    ['a request from nowhere', [], [post(500)], 'nobody sent'],
    ['a blocked press that was sent', [press('blocked', attempt(1000))], [post(1001)], 'a blocked press'],
    ['"not sent" of what arrived', [press('notSent', attempt(1000, 'lost'))], [post(1001)], '"not sent"'],
    [
      'an unsent request that arrived',
      [press('unknown', attempt(1000, 'unsent'))],
      [post(1, '0', 'x'), post(1001, '0', 'x')],
      'not sent was received',
    ],
    ['"passing" of a refusal', [press('passing', attempt(1000))], [post(1001, '10001')], 'said 10001'],
    ['"passing" of nothing', [press('passing', attempt(1000, 'lost'))], [], 'said nothing'],
    ['"refused" of a success', [press('refused', attempt(1000))], [post(1001)], 'told "refused"'],
    ['"unknown" of an answer', [press('unknown', attempt(1000))], [post(1001)], 'told "unknown"'],
    ['an answer to nothing', [press('unknown', attempt(1000))], [], 'was not received'],
    ['an outcome that never came', [press('sending', attempt(1000, 'lost'))], [], 'never told'],
  ])('finds %s', (_, presses, received, problem) => {
    expect(check(presses, received).found.join('; ')).toContain(problem);
  });

  it('tells two requests apart that came in the millisecond in which the second was sent', () => {
    const { found, counts } = check(
      [press('passing', attempt(1000), attempt(1002))],
      [post(1002, '100-006'), post(1002)],
    );
    expect(found).toEqual([]);
    expect(counts).toMatchObject({ sent: 2, received: 2, lostOnTheWay: 0 });
  });

  it('waits with its judgement until the gateway has told everything about that time', () => {
    const made = createPostCheck('101');
    made.add([press('passing', attempt(1000))], [], 5000);
    expect(made.problems(false)).toEqual([]);
    made.add([], [post(1001)], 9000);
    expect(made.problems(false)).toEqual([]);
    expect(made.counts.received).toBe(1);
  });
});
