import { describe, expect, it } from 'vitest';
import { failed, type GatewayFailure, success } from '../gateway/failure.ts';
import { ringing } from './testing/call-events.ts';
import { business, createPollerHarness, reset } from './testing/poller-harness.ts';

const patience: GatewayFailure = {
  kind: 'protocol',
  reason: 'httpStatus',
  status: 503,
  retryAfterMs: 20_000,
};

/** A poller whose first poll is open. */
function started() {
  const harness = createPollerHarness();
  harness.poller.start();
  return harness;
}

/** A poller whose last poll has failed, 300 ms before the next turn. */
async function failing(failure: GatewayFailure = reset) {
  const harness = started();
  await harness.answer(failed(failure));
  return harness;
}

describe('after a failure', () => {
  it('finds out where things stand before it polls', async () => {
    const { kinds, clock, polls, reconciled, reconciliations, answerLate } = await failing();
    reconciliations.push('late');
    await clock.advance(300);
    expect(kinds()).toEqual(['failing', 'reconciling']);
    expect([polls, reconciled]).toEqual([[0], [300]]);
    await answerLate(success(null));
    expect(kinds()).toEqual(['failing', 'reconciling', 'online']);
    expect(polls).toEqual([0, 300]);
  });

  it('does so once, not before each poll', async () => {
    const { clock, reconciled, polls, answer } = await failing();
    await clock.advance(300);
    await answer(success([]));
    await clock.advance(200);
    await answer(success([]));
    await clock.advance(200);
    expect(reconciled).toEqual([300]);
    expect(polls).toEqual([0, 300, 500, 700]);
  });

  it('counts it as a failure when that fails, and tries again', async () => {
    const { told, clock, polls, reconciled, reconciliations } = await failing();
    reconciliations.push(business('105-002'));
    await clock.advance(300);
    expect(told.at(-1)).toMatchObject({ kind: 'failing', attempt: 2, retryInMs: 550 });
    expect(polls).toEqual([0]);
    await clock.advance(550);
    expect([reconciled, polls]).toEqual([
      [300, 850],
      [0, 850],
    ]);
  });

  it.each(['100-006', '000-003', '105-005', '105-006', '105-007'])(
    'ends for good when that is told %s',
    async (retcode) => {
      const { ends, clock, polls, reconciliations } = await failing();
      reconciliations.push(business(retcode));
      await clock.advance(60_000);
      expect(ends).toEqual([{ kind: 'expired', retcode }]);
      expect(polls).toEqual([0]);
      expect(clock.waiting()).toBe(0);
    },
  );

  it('goes on backing off from a gateway that only fails polls', async () => {
    const { told, clock, answer } = await failing();
    for (let failure = 0; failure < 3; failure++) {
      await clock.advance(15_000);
      await answer(failed(reset));
    }
    const pauses = told.flatMap((status) => (status.kind === 'failing' ? [status.retryInMs] : []));
    expect(pauses).toEqual([300, 550, 1050, 2050]);
  });
});

describe('where a gateway asks for patience', () => {
  it('begins the pause after that', async () => {
    const { told, clock, reconciled } = await failing(patience);
    expect(told).toEqual([{ kind: 'failing', attempt: 1, retryInMs: 40_050, failure: patience }]);
    await clock.advance(40_049);
    expect(reconciled).toEqual([]);
    await clock.advance(1);
    expect(reconciled).toEqual([40_050]);
  });

  it('has it, whatever is said of the network meanwhile', async () => {
    const { clock, poller, reconciled, polls } = await failing(patience);
    poller.hold();
    poller.goOn(false);
    await clock.advance(5000);
    poller.hold();
    poller.goOn(true);
    await clock.advance(14_999);
    expect(reconciled).toEqual([]);
    await clock.advance(1);
    expect([reconciled, polls]).toEqual([[20_000], [0, 20_000]]);
  });
});

describe('holding', () => {
  it('gives the open poll up, and polls no more', async () => {
    const { poller, polls, told, isAborted, clock, answer } = started();
    poller.hold();
    expect(isAborted()).toBe(true);
    await answer(success([ringing('B')]));
    poller.start();
    await clock.advance(60_000);
    expect([told, polls]).toEqual([[], [0]]);
    expect(clock.waiting()).toBe(0);
  });

  it.each([
    ['at once when nothing can be lost', false, []],
    ['after finding out where things stand when something can', true, [5000]],
  ])('polls on %s', async (_, reconcileFirst, reconciliations) => {
    const { poller, polls, reconciled, clock, answer, kinds } = started();
    poller.hold();
    await clock.advance(5000);
    poller.goOn(reconcileFirst);
    await clock.advance(0);
    expect([polls, reconciled]).toEqual([[0, 5000], reconciliations]);
    // The answer to the poll that was given up, then that to the new one.
    await answer(success([ringing('late')]));
    expect(kinds()).not.toContain('ringing');
    await answer(success([ringing('B')]));
    expect(kinds()).toContain('ringing');
  });

  it('lasts until the last one who holds lets go, and remembers what any of them said', async () => {
    const { poller, polls, reconciled, clock } = started();
    poller.hold();
    poller.hold();
    poller.goOn(true);
    await clock.advance(1000);
    expect(polls).toEqual([0]);
    poller.goOn(false);
    await clock.advance(0);
    expect([polls, reconciled]).toEqual([[0, 1000], [1000]]);
    poller.goOn(true);
    await clock.advance(60_000);
    expect(polls).toHaveLength(2);
  });

  it('gives a late reconciliation up: its outcome changes nothing any more', async () => {
    const { poller, polls, reconciled, reconciliations, kinds, clock, answerLate, ends } = await failing();
    reconciliations.push('late', 'late');
    await clock.advance(300);
    poller.hold();
    poller.goOn(true);
    await answerLate(business('100-006'));
    expect([ends, polls, reconciled]).toEqual([[], [0], [300, 300]]);
    await answerLate(success(null));
    expect(polls).toEqual([0, 300]);
    expect(kinds().filter((kind) => kind === 'online')).toHaveLength(1);
  });

  it('before the start holds the start back, and after the end changes nothing', async () => {
    const { poller, polls, clock } = createPollerHarness();
    poller.hold();
    poller.start();
    await clock.advance(1000);
    expect(polls).toEqual([]);
    poller.goOn(false);
    expect(polls).toEqual([1000]);
    poller.hold();
    poller.stop();
    poller.goOn(true);
    await clock.advance(60_000);
    expect(polls).toEqual([1000]);
  });
});

it('finds out where things stand before the first poll when it is told to', async () => {
  const { poller, kinds, polls, reconciled, clock } = createPollerHarness();
  poller.start(true);
  await clock.advance(0);
  expect([reconciled, polls]).toEqual([[0], [0]]);
  expect(kinds()).toEqual(['reconciling', 'online']);
});
