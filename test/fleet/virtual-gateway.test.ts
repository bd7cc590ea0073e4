import { describe, expect, it } from 'vitest';
import { createEventClock } from './event-clock.ts';
import { createVirtualGateway, type OutageKind } from './virtual-gateway.ts';

/** What a request that begins at `begun` ends with, and when, for an outage from 60 s to 120 s. */
async function outcomeOf(how: OutageKind, what: 'poll' | 'query', begun: number): Promise<unknown[]> {
  const clock = createEventClock();
  const gateway = createVirtualGateway(clock, { how, from: 60_000, to: 120_000 });
  const ended: unknown[] = [];
  clock.after(begun, async () => {
    const answer = await gateway[what]();
    const text = answer.ok
      ? 'ok'
      : answer.failure.kind === 'transport'
        ? answer.failure.cause
        : answer.failure;
    ended.push(clock.monotonic(), text);
  });
  await clock.run(300_000);
  return ended;
}

const refused = { kind: 'refused' } as const;
const blackHole = { kind: 'blackHole' } as const;

describe('the virtual gateway', () => {
  it('holds a poll for ten seconds and answers a query at once', async () => {
    expect(await outcomeOf(refused, 'poll', 20_000)).toEqual([30_000, 'ok']);
    expect(await outcomeOf(refused, 'query', 130_000)).toEqual([130_005, 'ok']);
  });

  it('resets what hangs when it crashes, and refuses what comes', async () => {
    expect(await outcomeOf(refused, 'poll', 55_000)).toEqual([60_000, 'reset']);
    expect(await outcomeOf(refused, 'query', 70_000)).toEqual([70_005, 'refused']);
  });

  it('lets a poll wait for its deadline in a black hole, and a new one for its connection', async () => {
    expect(await outcomeOf(blackHole, 'poll', 55_000)).toEqual([85_000, 'answerTimeout']);
    expect(await outcomeOf(blackHole, 'poll', 70_000)).toEqual([75_000, 'connectTimeout']);
  });

  it('says when to come again, where it is told to', async () => {
    const away = { kind: 'unavailable', retryAfterMs: 7000 } as const;
    const failure = { kind: 'protocol', reason: 'httpStatus', status: 503, retryAfterMs: 7000 };
    expect(await outcomeOf(away, 'poll', 70_000)).toEqual([70_005, failure]);
    expect(await outcomeOf({ kind: 'unavailable' }, 'query', 70_000)).toEqual([
      70_005,
      { kind: 'protocol', reason: 'httpStatus', status: 503 },
    ]);
  });
});
