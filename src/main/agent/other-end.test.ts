import { describe, expect, it } from 'vitest';
import { otherEnd } from './other-end.ts';

const self = { agentId: '49999', phoneNumber: '40038' };

describe('otherEnd', () => {
  it.each([
    ['a call to the agent', { caller: '10086', called: '49999', feature: 0 }, '10086'],
    ['a call to its phone', { caller: '10086', called: '40038', feature: 0 }, '10086'],
    ['a call from its phone', { caller: '40038', called: '95500001', feature: 7 }, '95500001'],
    ['a call from the agent to a colleague', { caller: '49999', called: '49997', feature: 6 }, '49997'],
    ['a call to a hot line', { caller: '10086', called: '400800', feature: 0 }, '10086'],
    ['a call out under another number', { caller: '400800', called: '95500001', feature: 7 }, '95500001'],
    ['a call without feature', { caller: '10086', called: '400800', feature: null }, '10086'],
  ])('tells the other end of %s', (_, ends, number) => {
    expect(otherEnd(ends, self)).toBe(number);
  });

  it('does not take a withheld number for its own unset phone', () => {
    const ends = { caller: '', called: '400800', feature: 0 };
    expect(otherEnd(ends, { agentId: '49999', phoneNumber: '' })).toBe('');
  });
});
