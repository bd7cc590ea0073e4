import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failed, type Result, success } from '../gateway/failure.ts';
import { hold, ringing } from './testing/call-events.ts';
import {
  type Answer,
  business,
  createPollerHarness,
  highest,
  type PollerHarness,
  reset,
} from './testing/poller-harness.ts';

/** The poll's deadline in the client, milliseconds. */
const POLL_DEADLINE_MS = 30_000;

type Happening =
  | { readonly what: 'answer'; readonly value: Answer }
  | { readonly what: 'reconciled'; readonly value: Result<null> }
  | { readonly what: 'slow' | 'hold' | 'goOn' | 'goOnUnsure' }
  | { readonly what: 'time'; readonly ms: number };

const happening = fc.oneof<fc.Arbitrary<Happening>[]>(
  fc
    .constantFrom<Answer>(failed(reset), success([]), success([hold('B')]), business('105-002'))
    .map((value) => ({
      what: 'answer',
      value,
    })),
  fc.constantFrom<Result<null>>(success(null), failed(reset)).map((value) => ({ what: 'reconciled', value })),
  fc.constantFrom('slow', 'hold', 'goOn', 'goOnUnsure').map((what) => ({ what })),
  fc.integer({ min: 0, max: 16_000 }).map((ms) => ({ what: 'time', ms })),
);

async function happen(happening: Happening, harness: PollerHarness): Promise<void> {
  const { poller, clock, reconciliations } = harness;
  switch (happening.what) {
    case 'answer':
      return harness.answer(happening.value);
    case 'reconciled':
      return harness.answerLate(happening.value);
    case 'slow':
      reconciliations.push('late');
      return;
    case 'goOn':
      return poller.goOn(false);
    case 'goOnUnsure':
      return poller.goOn(true);
    case 'hold':
      return poller.hold();
    case 'time':
      return clock.advance(happening.ms);
  }
}

describe('the poller', () => {
  it('asks one thing at a time, whatever is answered when and however it is held, let go and hammered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (happenings) => {
        const harness = createPollerHarness(highest);
        const { poller, clock, polls, live, reconciliations, told } = harness;
        let holds = 0;
        poller.start();
        for (const one of happenings) {
          if (one.what === 'hold') holds += 1;
          if (one.what === 'goOn' || one.what === 'goOnUnsure') holds = Math.max(0, holds - 1);
          await happen(one, harness);
          expect(live()).toBeLessThanOrEqual(holds > 0 ? 0 : 1);
        }
        expect(harness.mostLive()).toBe(1);
        // Whatever has happened, it goes on by itself once it is free.
        for (; holds > 0; holds--) poller.goOn(true);
        reconciliations.length = 0;
        for (let late = 0; late < 60; late++) await harness.answerLate(success(null));
        await clock.advance(15_000);
        expect(live()).toBe(1);
        const before = polls.length;
        for (let given = 0; given < 60 && polls.length === before; given++)
          await harness.answer(success([ringing('B')]));
        expect(told.filter(({ kind }) => kind === 'ringing')).toHaveLength(1);
        expect(harness.mostLive()).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it('stays well inside 120 s when every poll hangs and every pause is the longest', async () => {
    const { poller, polls, clock, answer } = createPollerHarness(highest);
    poller.start();
    for (let failure = 0; failure < 12; failure++) {
      await clock.advance(POLL_DEADLINE_MS);
      await answer(failed(reset));
      await clock.advance(40_000);
    }
    const silences = polls.slice(1).map((at, index) => at - (polls[index] ?? 0));
    expect(silences).toHaveLength(12);
    expect(Math.max(...silences)).toBeLessThan(90_000);
  });
});
