import { describe, expect, it } from 'vitest';
import { syncResult } from '../gateway/results.ts';
import { reduceCalls } from './call-reducer.ts';
import { type CallState, isThreeParty, noCalls } from './call-state.ts';
import { callsFromSync } from './call-sync.ts';
import { CUSTOMER, callRelease, customerRelease, IVR, self, talking } from './testing/call-events.ts';

/** What a gateway's answer says of the calls, read as the client reads it. */
const told = (state: number | string, fields: Record<string, unknown> = {}) =>
  callsFromSync(syncResult.parse({ agentStateInfo: { state, ...fields } }), 7000, self);

const calls = (...answer: Parameters<typeof told>): CallState => {
  const state = told(...answer);
  if (state === null) throw new Error('nothing was told');
  return state;
};

describe('callsFromSync', () => {
  it('knows a three-party call and the call that it was joined from', () => {
    const state = calls('10', { partner: `${CUSTOMER}，${IVR}`, curCallId: 'X', holdCallId: 'B' });
    expect(state.conference).toEqual({
      callid: 'X',
      numbers: [CUSTOMER, IVR],
      joinedFrom: ['B'],
      held: false,
      since: 7000,
    });
    expect(state.legs).toEqual([]);
    expect(isThreeParty(state)).toBe(true);
  });

  it('goes on from there: the echo of the joining ends nothing, a party that leaves does', () => {
    const state = calls(10, { partner: `${CUSTOMER}, ${IVR}`, curCallId: 'X', holdCallId: 'B' });
    expect(reduceCalls(state, customerRelease('B', CUSTOMER), 8000, self)).toBe(state);
    const left = reduceCalls(state, customerRelease('X', IVR), 8000, self);
    expect(left.legs).toMatchObject([{ callid: 'X', number: CUSTOMER, phase: 'talking' }]);
  });

  it('offers no three-party call when the gateway does not say with whom', () => {
    expect(isThreeParty(calls(10, { curCallId: 'X' }))).toBe(false);
  });

  it.each([9, 12, 13])('takes state %i for a talk', (code) => {
    const state = calls(code, { curCallId: 'B', callerNo: CUSTOMER, calledNo: '49999', callFeature: '0' });
    expect(state.legs).toEqual([{ callid: 'B', number: CUSTOMER, phase: 'talking', since: 7000 }]);
    expect(state.conference).toBeNull();
  });

  it('knows the number that the agent has called', () => {
    const ends = { callerNo: '40038', calledNo: IVR, callFeature: 7 };
    expect(calls(9, { mainCallId: 'C', ...ends }).legs).toMatchObject([{ callid: 'C', number: IVR }]);
  });

  it('knows the call that waits beside a talk', () => {
    const state = calls(9, { curCallId: 'C', holdCallId: 'B', callerNo: '40038', calledNo: IVR });
    expect(state.legs.map(({ callid, phase }) => [callid, phase])).toEqual([
      ['B', 'held'],
      ['C', 'talking'],
    ]);
  });

  it('knows a held call, under the callid by which it will be retrieved', () => {
    const held = calls(11, { curCallId: 'Z', holdCallId: 'B', callerNo: CUSTOMER, calledNo: '49999' });
    expect(held.legs).toEqual([{ callid: 'B', number: CUSTOMER, phase: 'held', since: 7000 }]);
    const again = reduceCalls(held, talking('B'), 8000, self);
    expect(again.legs).toMatchObject([{ callid: 'B', phase: 'talking' }]);
    expect(reduceCalls(again, callRelease('B'), 9000, self).legs).toEqual([]);
  });

  it.each([255, 0, 99])('does not know what state %i means for calls', (code) => {
    expect(told(code, { curCallId: 'B', callerNo: CUSTOMER, partner: '1,2' })).toBeNull();
  });

  it('knows of no call in state 1', () => {
    expect(calls(1, { curCallId: 'B', callerNo: CUSTOMER, partner: '1,2' })).toEqual(noCalls);
  });
});
