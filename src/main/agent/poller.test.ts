import { describe, expect, it } from 'vitest';
import { failed, success } from '../gateway/failure.ts';
import { hold, ringing, shutdown } from './testing/call-events.ts';
import { business, reset, createPollerHarness as setUp } from './testing/poller-harness.ts';

describe('createPoller', () => {
  it('polls from its start on, once however often it is started', async () => {
    const { poller, polls, clock } = setUp();
    expect(polls).toEqual([]);
    poller.start();
    poller.start();
    await clock.advance(20_000);
    expect(polls).toEqual([0]);
  });

  it('polls at once after an event, and 200 ms after an empty answer', async () => {
    const { poller, polls, clock, answer } = setUp();
    poller.start();
    await answer(success([ringing('B')]));
    expect(polls).toEqual([0, 0]);
    await clock.advance(70);
    await answer(success([]));
    await clock.advance(199);
    expect(polls).toHaveLength(2);
    await clock.advance(1);
    expect(polls).toEqual([0, 0, 270]);
  });

  /** Does something in a microtask of each event, as the windows are told of it. */
  const afterEvents = ({ told }: ReturnType<typeof setUp>, act: () => void) => {
    const push = told.push.bind(told);
    told.push = (...items) => {
      if (items[0]?.kind === 'hold') queueMicrotask(act);
      return push(...items);
    };
  };

  it('polls after what an event has set going, which the agent waits for', async () => {
    const test = setUp();
    let pollsBefore = 0;
    afterEvents(test, () => {
      pollsBefore = test.polls.length;
    });
    test.poller.start();
    await test.answer(success([hold('B')]));
    expect(pollsBefore).toBe(1);
    expect(test.polls).toEqual([0, 0]);
  });

  it('has one poll when it was held and let go by then, and none when it was stopped', async () => {
    const test = setUp();
    afterEvents(test, () => {
      test.poller.hold();
      test.poller.goOn(false);
    });
    test.poller.start();
    await test.answer(success([hold('B')]));
    expect(test.polls).toEqual([0, 0]);
    expect(test.mostLive()).toBe(1);
    const other = setUp();
    afterEvents(other, other.poller.stop);
    other.poller.start();
    await other.answer(success([hold('B')]));
    expect(other.polls).toEqual([0]);
  });

  it('pauses after an answer with nothing readable in it, as after an empty one', async () => {
    const { poller, polls, clock, answer } = setUp();
    poller.start();
    await answer(success([{ kind: 'unknown', eventType: '', malformed: true, genTime: null }]));
    expect(polls).toEqual([0]);
    await clock.advance(200);
    await answer(
      success([{ kind: 'unknown', eventType: 'AgentOther_Note', malformed: false, genTime: null }]),
    );
    expect(polls).toEqual([0, 200, 200]);
  });

  it('hands on all events of an answer in their order, after saying that it is online', async () => {
    const { poller, told, answer } = setUp();
    poller.start();
    await answer(success([ringing('B'), hold('B')]));
    expect(told).toEqual([{ kind: 'online' }, ringing('B'), hold('B')]);
  });

  it('backs off further with each failure, and starts anew after a success', async () => {
    const { poller, polls, told, clock, answer } = setUp();
    poller.start();
    for (let failure = 0; failure < 3; failure++) {
      await answer(failed(reset));
      await clock.advance(2100);
    }
    expect(told.filter(({ kind }) => kind === 'failing')).toEqual([
      { kind: 'failing', attempt: 1, retryInMs: 300, failure: reset },
      { kind: 'failing', attempt: 2, retryInMs: 550, failure: reset },
      { kind: 'failing', attempt: 3, retryInMs: 1050, failure: reset },
    ]);
    expect(polls).toEqual([0, 300, 2650, 5250]);
    await answer(success([]));
    await clock.advance(200);
    await answer(failed(reset));
    expect(told.at(-1)).toMatchObject({ kind: 'failing', attempt: 1 });
  });

  it.each(['000-001', '000-007', '105-001', '105-004', '100-007', '10001'])(
    'goes on after %s, because the session may live',
    async (retcode) => {
      const { poller, polls, ends, clock, answer } = setUp();
      poller.start();
      await answer(business(retcode));
      await clock.advance(300);
      expect(polls).toHaveLength(2);
      expect(ends).toEqual([]);
    },
  );

  it.each(['100-006', '000-003', '105-005', '105-006', '105-007'])('ends for good on %s', async (retcode) => {
    const { poller, polls, told, clock, answer } = setUp();
    poller.start();
    await answer(business(retcode));
    poller.hold();
    poller.goOn(true);
    poller.start();
    await clock.advance(60_000);
    expect(told).toEqual([{ kind: 'expired', retcode }]);
    expect(polls).toHaveLength(1);
    expect(clock.waiting()).toBe(0);
  });

  it('ends for good at a forced sign-out, and keeps back what comes behind it', async () => {
    const { poller, polls, kinds, clock, answer } = setUp();
    poller.start();
    await answer(success([hold('B'), shutdown, ringing('D')]));
    await clock.advance(60_000);
    expect(kinds()).toEqual(['online', 'hold', 'shutdown', 'shutdown']);
    expect(polls).toHaveLength(1);
  });
});

describe('stopping the poller', () => {
  it('aborts the poll in flight and says nothing about its answer', async () => {
    const { poller, polls, told, isAborted, clock, answer } = setUp();
    poller.start();
    expect(isAborted()).toBe(false);
    poller.stop();
    expect(isAborted()).toBe(true);
    await answer(success([ringing('B')]));
    await clock.advance(60_000);
    expect(told).toEqual([]);
    expect(polls).toHaveLength(1);
  });

  it('lets an event handler stop it between two events', async () => {
    const { poller, told, answer } = setUp();
    poller.start();
    const push = told.push.bind(told);
    told.push = (...items) => {
      if (items[0]?.kind === 'hold') poller.stop();
      return push(...items);
    };
    await answer(success([hold('B'), ringing('D')]));
    expect(told.map(({ kind }) => kind)).toEqual(['online', 'hold']);
  });

  it.each([
    ['an empty answer', success([])],
    ['a failure', failed(reset)],
  ])('lets no poll come after the pause of %s, not even when let go', async (_, value) => {
    const { poller, polls, clock, answer } = setUp();
    poller.start();
    await answer(value);
    poller.stop();
    poller.hold();
    poller.goOn(true);
    await clock.advance(60_000);
    expect(polls).toHaveLength(1);
    expect(clock.waiting()).toBe(0);
  });

  it('does not start afterwards', () => {
    const { poller, polls } = setUp();
    poller.stop();
    poller.start();
    expect(polls).toEqual([]);
  });
});
