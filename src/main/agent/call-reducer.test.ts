import { describe, expect, it } from 'vitest';
import type { GatewayEvent } from '../gateway/events.ts';
import { reduceCalls } from './call-reducer.ts';
import { type CallState, noCalls } from './call-state.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  callFailed,
  callRelease,
  customerRelease,
  hold,
  IVR,
  phoneRelease,
  play,
  reached,
  ringing,
  self,
  shutdown,
  talking,
  unanswered,
} from './testing/call-events.ts';

/** Callid, number and phase of each leg. */
const legs = (state: CallState) => state.legs.map(({ callid, number, phase }) => [callid, number, phase]);

describe('reduceCalls without conference', () => {
  it('follows a call in, hold and retrieval, and a call out', () => {
    const stages = [...beforeJoin, hold('C'), talking('B')].map((_, index, all) =>
      legs(play(all.slice(0, index + 1))),
    );
    expect(stages).toEqual([
      [['B', CUSTOMER, 'ringing']],
      [['B', CUSTOMER, 'talking']],
      [['B', CUSTOMER, 'held']],
      [
        ['B', CUSTOMER, 'held'],
        ['C', IVR, 'dialling'],
      ],
      [
        ['B', CUSTOMER, 'held'],
        ['C', IVR, 'talking'],
      ],
      [
        ['B', CUSTOMER, 'held'],
        ['C', IVR, 'held'],
      ],
      [
        ['B', CUSTOMER, 'talking'],
        ['C', IVR, 'held'],
      ],
    ]);
  });

  it('says since when each phase lasts', () => {
    const state = play(beforeJoin);
    expect(state.legs.map((leg) => leg.since)).toEqual([2000, 4000]);
  });

  it.each([
    ['the other end', customerRelease('C', IVR), [['B', CUSTOMER, 'held']]],
    ['the other end of the held call', customerRelease('B', CUSTOMER), [['C', IVR, 'talking']]],
    ['the agent', callRelease('C'), [['B', CUSTOMER, 'held']]],
    ['the phone', phoneRelease, [['B', CUSTOMER, 'held']]],
    ['a forced sign-out', shutdown, []],
  ])('ends only the call that %s ends', (_, event, left) => {
    const state = play([...beforeJoin, event]);
    expect(legs(state)).toEqual(left);
    expect(state.endedAt).toBeNull();
  });

  it('survives all the events of one normal release, in any order', () => {
    const release = [callRelease('C'), customerRelease('C', IVR), phoneRelease];
    for (const order of [release, release.toReversed(), [phoneRelease, ...release]]) {
      const state = play([...beforeJoin, ...order]);
      expect(legs(state)).toEqual([['B', CUSTOMER, 'held']]);
    }
  });

  it('says when the last call ended, and forgets it with the next', () => {
    const over = play([ringing('B'), talking('B'), callRelease('B'), phoneRelease]);
    expect(over.endedAt).toBe(2000);
    expect(play([ringing('D')], over).endedAt).toBeNull();
    expect(play([hold('D')], over).endedAt).toBeNull();
  });

  it('ends a call out that fails, and keeps the call on hold', () => {
    const state = play([ringing('B'), talking('B'), hold('B'), alerting('C'), callFailed('C')]);
    expect(legs(state)).toEqual([['B', CUSTOMER, 'held']]);
    expect(play([alerting('C'), callFailed('C')]).endedAt).toBe(1000);
  });

  it.each([talking('B'), hold('B')])('takes a failure for no end of a call that stands (%o)', (event) => {
    const state = play([event]);
    expect(reduceCalls(state, callFailed('B'), 5000, self)).toBe(state);
  });

  it.each([
    ['Talking', [talking('B')], 'talking', CUSTOMER],
    ['Hold', [hold('B')], 'held', ''],
    ['Talking, after Hold alone', [hold('B'), talking('B')], 'talking', CUSTOMER],
  ])('sees a call whose earlier events went missing, from its %s', (_, events, phase, number) => {
    expect(legs(play(events))).toEqual([['B', number, phase]]);
  });

  it('keeps the number when a later event does not say it', () => {
    expect(legs(play([ringing('B'), talking('B', '')]))).toEqual([['B', CUSTOMER, 'talking']]);
  });

  it('lets a call go on whose events come behind the PhoneRelease of the one before', () => {
    const state = play([talking('B'), phoneRelease, ringing('B'), talking('B')]);
    expect(state.legs).toMatchObject([{ callid: 'B', phase: 'talking' }]);
  });

  it.each(['B', ''])('forgets a call that rang in vain (callid "%s")', (callid) => {
    expect(play([ringing('B'), unanswered(callid)])).toMatchObject({ legs: [], endedAt: 1000 });
    expect(play([talking('A'), ringing('B'), unanswered(callid)]).legs.map((leg) => leg.callid)).toEqual([
      'A',
    ]);
  });

  it('lets an answered call be when another one rang in vain', () => {
    const state = play([ringing('B'), talking('B')]);
    expect(reduceCalls(state, unanswered('B'), 5000, self)).toBe(state);
    expect(reduceCalls(state, unanswered('C'), 5000, self)).toBe(state);
  });

  it('does not ring again for a call that has been answered', () => {
    const state = play([ringing('B'), talking('B')]);
    expect(reduceCalls(state, ringing('B'), 9000, self)).toBe(state);
    expect(reduceCalls(state, alerting('B'), 9000, self)).toBe(state);
  });

  it.each([ringing('B'), alerting('B'), talking('B'), hold('B'), reached('B')])(
    'is not brought back by a late %o',
    (late) => {
      const over = play([ringing('B'), talking('B'), callRelease('B')]);
      expect(reduceCalls(over, late, 9000, self)).toBe(over);
    },
  );

  const strangers: GatewayEvent[] = [customerRelease('Z', CUSTOMER), callRelease('Z')];
  it.each(strangers)('is not moved by the end of an unknown call (%o)', (event) => {
    const state = play(beforeJoin);
    expect(reduceCalls(state, event, 9000, self)).toBe(state);
  });

  it('remembers a call that fails before anything else is told of it as over', () => {
    const state = play(beforeJoin);
    const after = reduceCalls(state, callFailed('Z'), 9000, self);
    expect(after).toEqual({ ...state, endedCallids: ['Z'] });
    expect(reduceCalls(after, alerting('Z'), 9000, self)).toBe(after);
    expect(reduceCalls(after, callFailed('Z'), 9000, self)).toBe(after);
  });

  it.each<GatewayEvent>([
    { kind: 'agentState', state: 'busy', genTime: null },
    { kind: 'inService', genTime: 1 },
    { kind: 'unknown', eventType: 'AgentConf_Whatever', malformed: false, genTime: null },
    { kind: 'unknown', eventType: 'AgentEvent_Conference', malformed: true, genTime: null },
  ])('is not moved by %o', (event) => {
    const state = play(beforeJoin);
    expect(reduceCalls(state, event, 9000, self)).toBe(state);
  });

  it('keeps a ringing call when the phone goes down', () => {
    const state = play([talking('B'), ringing('D', '10086'), phoneRelease]);
    expect(legs(state)).toEqual([['D', '10086', 'ringing']]);
  });

  it('remembers ended calls, but not without end', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `call-${index}`);
    const state = play(ids.flatMap((id) => [talking(id), callRelease(id)]));
    expect(state.endedCallids).toEqual(ids.slice(-32));
    expect(play([shutdown], state)).toBe(noCalls);
  });
});
