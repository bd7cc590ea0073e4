import { describe, expect, it } from 'vitest';
import { reduceCalls } from '../../src/main/agent/call-reducer.ts';
import { checkInterleavings } from './interleavings.ts';
import { checkStories } from './stories.ts';

/** A small part of what `npm run test:properties` does. */
describe('the reducer beside its models', () => {
  it('offers to pass numbers exactly while the conference of the model stands, and knows its calls', () => {
    const counts = checkStories({ runs: 1000, seed: 20_260_105 });
    expect(counts.stories).toBe(1000);
    // Stories that never reach a conference would prove nothing.
    expect(counts.threeParty).toBeGreaterThan(500);
    expect(counts.events).toBeGreaterThan(counts.threeParty * 2);
  });

  it('keeps two calls apart in every order of their events', () => {
    const counts = checkInterleavings(1);
    expect(counts.orders).toBeGreaterThan(1000);
    expect(counts.events).toBeGreaterThan(counts.orders);
  });

  it('says so when a reducer takes the wrong release for the end of a conference', () => {
    const reduce: typeof reduceCalls = (state, event, at, self) =>
      event.kind === 'customerRelease' && state.conference
        ? { ...state, conference: null }
        : reduceCalls(state, event, at, self);
    const why = expect.objectContaining({ message: expect.stringContaining('in the model') });
    const differs = expect.objectContaining({ cause: why });
    expect(() => checkStories({ runs: 1000, seed: 1, reduce })).toThrow(differs);
    expect(() => checkStories({ runs: 1000, seed: 1, reduce: reduceCalls })).not.toThrow();
  });
});
