import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceCalls } from './call-reducer.ts';
import { type CallState, isThreeParty, noCalls } from './call-state.ts';
import { callBlock, viewCalls } from './call-view.ts';
import { self } from './testing/call-events.ts';
import { CallStory, type Step } from './testing/call-story.ts';

/** What happens, in which of a gateway's ways, and how often each event of it is told. */
const happening = fc.record({
  choice: fc.noBias(fc.nat(10_000)),
  variant: fc.noBias(fc.nat(10_000)),
  times: fc.integer({ min: 1, max: 3 }),
});
const happenings = fc.array(happening, { minLength: 5, maxLength: 60, size: 'max' });

describe('reduceCalls beside a model of the calls', () => {
  it('offers three parties exactly while the conference of the model stands', () => {
    let offered = 0;
    fc.assert(
      fc.property(happenings, (story) => {
        const model = new CallStory();
        let state: CallState = noCalls;
        for (const [index, { choice, variant, times }] of story.entries()) {
          for (const { event, threeParty } of happen(model, choice, variant)) {
            for (let time = 0; time < times; time++) state = reduceCalls(state, event, index, self);
            expect(isThreeParty(state)).toBe(threeParty);
            expect(callBlock(viewCalls(state, [], index)) === null).toBe(threeParty);
            if (threeParty) offered += 1;
          }
        }
      }),
      { numRuns: 1500 },
    );
    // Stories that never reach a conference would prove nothing.
    expect(offered).toBeGreaterThan(500);
  });

  it('knows the same calls as the model, whatever happens', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const model = new CallStory();
        let state: CallState = noCalls;
        for (const [index, { choice, variant, times }] of story.entries()) {
          for (const { event } of happen(model, choice, variant)) {
            for (let time = 0; time < times; time++) state = reduceCalls(state, event, index, self);
          }
          expect(callsOf(state)).toEqual(model.calls().sort());
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function happen(model: CallStory, choice: number, variant: number): Step[] {
  const before = model.steps.length;
  model.happen(choice, variant);
  return model.steps.slice(before);
}

/** The calls that the reducer knows, in the model's words. */
function callsOf({ legs, conference }: CallState): string[] {
  const joined = conference ? [conference.held ? 'conference on hold' : 'conference'] : [];
  return [...joined, ...legs.map(({ number, phase }) => `${number} ${phase}`)].sort();
}
