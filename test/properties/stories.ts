import fc from 'fast-check';
import { reduceCalls } from '../../src/main/agent/call-reducer.ts';
import { type CallState, isThreeParty, noCalls } from '../../src/main/agent/call-state.ts';
import { callBlock, viewCalls } from '../../src/main/agent/call-view.ts';
import { self } from '../../src/main/agent/testing/call-events.ts';
import { CallStory } from '../../src/main/agent/testing/call-story.ts';

/** How much was tried. */
export interface StoryCounts {
  stories: number;
  /** Events, those told twice or thrice as well; the state was compared after each. */
  events: number;
  /** Events after which the conference of the model stood. */
  threeParty: number;
  /** The longest story, in events. */
  longest: number;
}

/** What happens, in which of a gateway's ways, and how often each event of it is told. */
const happening = fc.record({
  choice: fc.noBias(fc.nat(10_000)),
  variant: fc.noBias(fc.nat(10_000)),
  times: fc.integer({ min: 1, max: 3 }),
});
const happenings = fc.array(happening, { minLength: 5, maxLength: 60, size: 'max' });

/**
 * Plays random stories of a customer's and an IVR's call to the reducer and to the model, and compares them:
 * passing numbers is offered exactly when the model's conference stands, after every single event; the calls
 * are the model's after everything that happened.
 *
 * @throws with the shortest story that differs.
 */
export function checkStories(options: {
  readonly runs: number;
  readonly seed: number;
  /** Another reducer, for a test of this check. */
  readonly reduce?: typeof reduceCalls;
}): StoryCounts {
  const reduce = options.reduce ?? reduceCalls;
  const counts: StoryCounts = { stories: 0, events: 0, threeParty: 0, longest: 0 };
  const property = fc.property(happenings, (story) => {
    const model = new CallStory();
    let state: CallState = noCalls;
    let told = 0;
    let length = 0;
    for (const [at, { choice, variant, times }] of story.entries()) {
      model.happen(choice, variant);
      for (const { event, threeParty } of model.steps.slice(told)) {
        for (let time = 0; time < times; time++) {
          state = reduce(state, event, at, self);
          length += 1;
          const offered = callBlock(viewCalls(state, [], at)) === null;
          if (offered !== threeParty || isThreeParty(state) !== threeParty) {
            throw new Error(`after ${event.kind}: offered ${offered}, in the model ${threeParty}`);
          }
          counts.threeParty += threeParty ? 1 : 0;
        }
      }
      told = model.steps.length;
      const [known, right] = [callsOf(state).join(), model.calls().sort().join()];
      if (known !== right) throw new Error(`known: ${known}; in the model: ${right}`);
    }
    counts.stories += 1;
    counts.events += length;
    counts.longest = Math.max(counts.longest, length);
  });
  fc.assert(property, { numRuns: options.runs, seed: options.seed });
  return counts;
}

/** The calls that the reducer knows, in the model's words. */
function callsOf({ legs, conference }: CallState): string[] {
  const joined = conference ? [conference.held ? 'conference on hold' : 'conference'] : [];
  return [...joined, ...legs.map(({ number, phase }) => `${number} ${phase}`)].sort();
}
