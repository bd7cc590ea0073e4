import { describe, expect, it } from 'vitest';
import { type Conference, countCalls, isThreeParty, noCalls } from './call-state.ts';

const standing: Conference = {
  callid: 'X',
  numbers: ['10086', '95500001'],
  joinedFrom: [],
  held: false,
  since: 0,
};
const isThreePartyWith = (changes: Partial<Conference>) =>
  isThreeParty({ ...noCalls, conference: { ...standing, ...changes } });

describe('isThreeParty', () => {
  it('is agent and exactly two others, in a call that is not on hold', () => {
    expect(isThreePartyWith({})).toBe(true);
    expect(isThreePartyWith({ held: true })).toBe(false);
    expect(isThreePartyWith({ numbers: ['10086'] })).toBe(false);
    expect(isThreePartyWith({ numbers: ['1', '2', '3'] })).toBe(false);
  });

  it('is not two calls side by side', () => {
    const leg = { number: '1', phase: 'talking', since: 0 } as const;
    const legs = [
      { ...leg, callid: 'B' },
      { ...leg, callid: 'C' },
    ];
    expect(isThreeParty({ ...noCalls, legs })).toBe(false);
  });
});

it('countCalls takes a conference for one call', () => {
  const leg = { callid: 'B', number: '1', phase: 'held', since: 0 } as const;
  expect(countCalls(noCalls)).toBe(0);
  expect(countCalls({ ...noCalls, legs: [leg], conference: standing })).toBe(2);
});
