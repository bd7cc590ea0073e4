import { describe, expect, it } from 'vitest';
import { EventQueue, type PollResult } from './event-queue.ts';
import { ManualClock } from './manual-clock.ts';

function setUp() {
  const clock = new ManualClock();
  const results: PollResult[] = [];
  const keep = (result: PollResult) => {
    results.push(result);
  };
  return { clock, queue: new EventQueue(clock), results, keep };
}

const a = { eventType: 'A' };
const b = { eventType: 'B' };

describe('EventQueue', () => {
  it('answers at once when an event waits, one event per poll', () => {
    const { queue, results, keep } = setUp();
    queue.push(a);
    queue.push(b);
    queue.take(1000, keep);
    expect(results).toEqual([{ kind: 'event', event: a }]);
    expect(queue.length).toBe(1);
  });

  it('answers empty after the wait and leaves no timer', () => {
    const { clock, queue, results, keep } = setUp();
    queue.take(1000, keep);
    clock.advance(999);
    expect(results).toEqual([]);
    clock.advance(1);
    expect(results).toEqual([{ kind: 'empty' }]);
    expect(clock.pending).toBe(0);
  });

  it('splits events between two pollers, the longest waiting first', () => {
    const { clock, queue } = setUp();
    const got: string[] = [];
    for (const name of ['first', 'second']) {
      queue.take(1000, (result) => got.push(`${name} ${result.kind === 'event' && result.event.eventType}`));
    }
    queue.push(a);
    queue.push(b);
    expect(got).toEqual(['first A', 'second B']);
    expect(clock.pending).toBe(0);
  });

  it('keeps an event for the next poll when the hanging one went away', () => {
    const { clock, queue, results, keep } = setUp();
    const cancel = queue.take(1000, () => expect.unreachable());
    cancel();
    queue.push(a);
    clock.advance(2000);
    queue.take(1000, keep);
    expect(results).toEqual([{ kind: 'event', event: a }]);
  });

  it('ends hanging and later polls when it closes', () => {
    const { clock, queue, results, keep } = setUp();
    queue.take(1000, keep);
    queue.close();
    queue.take(1000, keep);
    expect(results).toEqual([{ kind: 'gone' }, { kind: 'gone' }]);
    expect(clock.pending).toBe(0);
  });
});
