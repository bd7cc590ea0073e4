import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CallState, countCalls } from './call-state.ts';
import { play } from './testing/call-events.ts';
import { CallStory } from './testing/call-story.ts';
import { reconcile } from './testing/listing-gateway.ts';

/** Calls as a random story leaves them, some of whose last events were lost. */
const knownCalls = fc
  .record({
    choices: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 30 }),
    lost: fc.nat(5),
  })
  .map(({ choices, lost }): CallState => {
    const story = new CallStory();
    for (const [choice, variant] of choices) story.happen(choice, variant);
    const events = story.steps.map(({ event }) => event);
    return play(events.slice(0, Math.max(0, events.length - lost)));
  });

const callid = fc.constantFrom(...Array.from({ length: 8 }, (_, index) => `call-${index + 1}`), 'other');

it('knows only calls that are listed, invents no conference, and doubts all that it can’t see', async () => {
  await fc.assert(
    fc.asyncProperty(
      knownCalls,
      fc.array(callid, { maxLength: 5 }),
      fc.constantFrom(3, 4, 7),
      async (before, list, agentState) => {
        const { value } = await reconcile(before, { agentState, list });
        if (!value) throw new Error('not reconciled');
        const { calls, unsure } = value;
        for (const leg of calls.legs) expect(list).toContain(leg.callid);
        expect(new Set(calls.legs.map((leg) => leg.callid)).size).toBe(calls.legs.length);
        expect(calls.legs.filter(({ phase }) => phase === 'talking').length).toBeLessThanOrEqual(1);
        if (calls.conference) {
          expect(calls.conference).toEqual(before.conference);
          const own = [calls.conference.callid, ...calls.conference.joinedFrom];
          expect(own.some((id) => list.includes(id))).toBe(true);
        }
        const isOneOfBefore = countCalls(before) === 1 && calls.legs[0]?.callid === before.legs[0]?.callid;
        if (countCalls(calls) > 1 || calls.conference) expect(unsure).toBe(true);
        if (countCalls(calls) === 1 && !isOneOfBefore) expect(unsure).toBe(true);
        expect(calls.endedAt === null || countCalls(calls) === 0).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

it('changes nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(knownCalls, fc.array(callid, { maxLength: 5 }), async (before, list) => {
      const listing = { agentState: list.length > 0 ? 7 : 4, list };
      const once = await reconcile(before, listing);
      const twice = await reconcile(once.value?.calls ?? before, listing);
      expect(twice.value?.calls).toEqual(once.value?.calls);
    }),
    { numRuns: 500 },
  );
});
