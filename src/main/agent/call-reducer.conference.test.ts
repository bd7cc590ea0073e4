import { describe, expect, it } from 'vitest';
import type { GatewayEvent } from '../gateway/events.ts';
import { reduceCalls } from './call-reducer.ts';
import { type CallState, isThreeParty, noCalls } from './call-state.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  callFailed,
  callRelease,
  conference,
  customerRelease,
  hold,
  IVR,
  joined,
  phoneRelease,
  play,
  reached,
  ringing,
  self,
  shutdown,
  talking,
} from './testing/call-events.ts';

const inConference = play(joined);
const next = (state: CallState, event: GatewayEvent) => reduceCalls(state, event, 9000, self);
const legs = (state: CallState) => state.legs.map(({ callid, number, phase }) => [callid, number, phase]);

describe('reduceCalls: into a conference', () => {
  it('offers three parties from the Conference event on, and no earlier', () => {
    expect(joined.map((_, index) => isThreeParty(play(joined.slice(0, index + 1))))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(inConference.legs).toEqual([]);
    expect(inConference.conference).toEqual({
      callid: 'X',
      numbers: [CUSTOMER, IVR],
      joinedFrom: ['B', 'C'],
      held: false,
      since: 5000,
    });
  });

  it.each(['X', 'B', 'C'])('stands when the joining reuses callid %s', (callid) => {
    const state = play([...beforeJoin, conference(callid, CUSTOMER, IVR)]);
    expect(isThreeParty(state)).toBe(true);
    expect(legs(state)).toEqual([]);
  });

  const artefacts: [string, GatewayEvent][] = [
    ['the held call', customerRelease('B', CUSTOMER)],
    ['the held call with the IVR as number', customerRelease('B', IVR)],
    ['the active call', customerRelease('C', IVR)],
    ['the conference with a number outside it', customerRelease('X', '40038')],
    ['the conference without number', customerRelease('X', '')],
    ['an unknown call', customerRelease('Z', CUSTOMER)],
    ['the held call, as a release of the agent', callRelease('B')],
  ];
  it.each(artefacts)('is not ended by the release that the joining sends for %s, after it', (_, release) => {
    expect(next(inConference, release)).toBe(inConference);
  });

  it.each(artefacts)(
    'is not prevented by the release that the joining sends for %s, before it',
    (_, release) => {
      const before = play([...beforeJoin, release]);
      expect(isThreeParty(before)).toBe(false);
      for (const callid of ['X', 'B', 'C']) {
        const state = next(before, conference(callid, CUSTOMER, IVR));
        expect(isThreeParty(state)).toBe(true);
        expect(legs(state)).toEqual([]);
      }
      const state = next(before, conference('X', CUSTOMER, IVR));
      expect(next(state, release)).toBe(state);
    },
  );

  it('stands although every event before it went missing', () => {
    const state = play([conference('X', IVR, CUSTOMER)]);
    expect(isThreeParty(state)).toBe(true);
    expect(next(state, customerRelease('B', CUSTOMER))).toBe(state);
  });

  it('takes in a call whose Talking went missing', () => {
    const state = play([ringing('X'), conference('X', CUSTOMER, IVR)]);
    expect(legs(state)).toEqual([]);
    expect(isThreeParty(state)).toBe(true);
  });

  it.each(joined)('is not moved by a late %o', (late) => {
    expect(next(inConference, late)).toBe(inConference);
  });

  it('is not moved by a call out of it that failed before', () => {
    expect(next(inConference, callFailed('C'))).toBe(inConference);
  });
});

describe('reduceCalls: out of a conference', () => {
  it.each([
    [IVR, CUSTOMER],
    [CUSTOMER, IVR],
  ])('leaves a talk of two when %s goes', (leaver, stays) => {
    const state = next(inConference, customerRelease('X', leaver));
    expect(isThreeParty(state)).toBe(false);
    expect(state.conference).toBeNull();
    expect(legs(state)).toEqual([['X', stays, 'talking']]);
    expect(state.left).toEqual({ callid: 'X', number: leaver });
  });

  it('ends when both go, one after the other', () => {
    const state = play([customerRelease('X', IVR), customerRelease('X', CUSTOMER)], inConference, 6000);
    expect(state).toMatchObject({ legs: [], conference: null, left: null, endedAt: 7000 });
  });

  it.each([
    ['Call_Release', [callRelease('X')]],
    ['the phone alone', [phoneRelease]],
    ['all its releases', [callRelease('X'), customerRelease('X', CUSTOMER), phoneRelease]],
    ['all its releases the other way', [phoneRelease, customerRelease('X', CUSTOMER), callRelease('X')]],
  ])('ends for the agent with %s', (_, events) => {
    const state = play(events, inConference, 6000);
    expect(state).toMatchObject({ legs: [], conference: null, endedAt: 6000 });
    expect(next(state, conference('X', CUSTOMER, IVR))).toBe(state);
    expect(next(state, talking('X'))).toBe(state);
  });

  it('is forgotten at a forced sign-out', () => {
    expect(next(inConference, shutdown)).toBe(noCalls);
  });

  it('says the same whether Talking comes again when three become two or not', () => {
    const two = next(inConference, customerRelease('X', IVR));
    expect(next(two, talking('X'))).toBe(two);
    expect(next(inConference, talking('X'))).toBe(inConference);
  });

  it('keeps the talk that remains when the leaving is told twice, but not when the other leaves', () => {
    const two = next(inConference, customerRelease('X', IVR));
    expect(next(two, customerRelease('X', IVR))).toBe(two);
    expect(next(two, conference('X', CUSTOMER, IVR))).toBe(two);
    expect(next(two, customerRelease('X', CUSTOMER)).legs).toEqual([]);
    expect(next(two, callRelease('X')).legs).toEqual([]);
  });

  it('sees the release of the other even when both have the same number', () => {
    const two = play([conference('X', CUSTOMER, CUSTOMER), customerRelease('X', CUSTOMER)]);
    expect(legs(two)).toEqual([['X', CUSTOMER, 'talking']]);
    expect(next(two, customerRelease('X', CUSTOMER)).legs).toEqual([]);
  });

  it('can be followed by another conference, also under the same callid with others', () => {
    const two = play([customerRelease('X', IVR), hold('X'), alerting('D'), reached('D')], inConference, 6000);
    expect(isThreeParty(next(two, conference('Y', CUSTOMER, IVR)))).toBe(true);
    expect(isThreeParty(next(two, conference('X', CUSTOMER, '70093')))).toBe(true);
    expect(isThreeParty(next(two, conference('X', CUSTOMER, IVR)))).toBe(true);
  });
});

describe('reduceCalls: during a conference', () => {
  it('can be held and retrieved, and stays the same conference', () => {
    const held = next(inConference, hold('X'));
    expect(isThreeParty(held)).toBe(false);
    expect(held.conference?.held).toBe(true);
    expect(next(held, talking('X'))).toEqual(inConference);
    expect(next(held, conference('X', CUSTOMER, IVR))).toEqual(inConference);
  });

  it('takes any call for its own when a resumed session did not say its callid', () => {
    const resumed: CallState = {
      ...noCalls,
      conference: { callid: '', numbers: [CUSTOMER, IVR], joinedFrom: [], held: false, since: 1 },
    };
    expect(isThreeParty(next(resumed, customerRelease('Y', '10086')))).toBe(true);
    expect(next(resumed, customerRelease('Y', IVR))).toMatchObject({
      conference: null,
      left: { number: IVR },
    });
    expect(next(resumed, callRelease('Y'))).toMatchObject({ conference: null, legs: [], endedAt: 9000 });
    const ringingToo = next(resumed, ringing('Z'));
    expect(ringingToo.legs).toHaveLength(1);
    expect(isThreeParty(next(ringingToo, customerRelease('Z', IVR)))).toBe(true);
  });

  it('leaves a held call when a party goes while it is on hold', () => {
    const state = play([hold('X'), customerRelease('X', IVR)], inConference);
    expect(legs(state)).toEqual([['X', CUSTOMER, 'held']]);
    expect(next(state, customerRelease('X', IVR))).toEqual(state);
  });

  it('survives the end of another talk while it is on hold', () => {
    const state = play(
      [hold('X'), alerting('D'), reached('D'), callRelease('D'), phoneRelease],
      inConference,
    );
    expect(state.conference).toMatchObject({ callid: 'X', held: true });
    expect(legs(state)).toEqual([]);
    expect(isThreeParty(next(state, talking('X')))).toBe(true);
  });

  it('must be on hold when the agent talks in another call, even if its Hold went missing', () => {
    const state = play([ringing('D', '10086'), talking('D', '10086')], inConference);
    expect(isThreeParty(state)).toBe(false);
    expect(state.conference?.held).toBe(true);
  });

  it('is not moved by a second call that rings, is given up or fails', () => {
    const rung = next(inConference, ringing('D', '10086'));
    expect(isThreeParty(rung)).toBe(true);
    expect(legs(rung)).toEqual([['D', '10086', 'ringing']]);
    for (const event of [customerRelease('D', '10086'), callFailed('D'), callRelease('D')]) {
      const state = next(rung, event);
      expect(isThreeParty(state)).toBe(true);
      expect(legs(state)).toEqual([]);
      expect(state.endedAt).toBeNull();
    }
  });

  it('leaves another call on hold, if the numbers say which was joined', () => {
    const first = [ringing('A', '10086'), talking('A', '10086'), hold('A')];
    const state = play([...first, ...beforeJoin, conference('X', CUSTOMER, IVR)]);
    expect(state.conference?.joinedFrom).toEqual(['B', 'C']);
    expect(legs(state)).toEqual([['A', '10086', 'held']]);
    const untold = play([hold('A'), ...beforeJoin, conference('X', '5550', IVR)]);
    expect(legs(untold)).toEqual([]);
  });

  it('keeps a call that rings through the joining', () => {
    const state = play([...beforeJoin, ringing('D', '10086'), conference('X', CUSTOMER, IVR)]);
    expect(legs(state)).toEqual([['D', '10086', 'ringing']]);
  });

  it('is three-party again when four have become three, and knows when three become four', () => {
    const four = next(inConference, conference('X', CUSTOMER, IVR, '70093'));
    expect(isThreeParty(four)).toBe(false);
    expect(four.conference?.since).toBe(inConference.conference?.since);
    const three = next(four, customerRelease('X', '70093'));
    expect(isThreeParty(three)).toBe(true);
    expect(next(three, customerRelease('X', '70093'))).toBe(three);
    expect(three.left).toBeNull();
  });

  it('is not three-party with one party, and ends when that one goes', () => {
    const one = play([conference('X', IVR)]);
    expect(isThreeParty(one)).toBe(false);
    expect(next(one, customerRelease('X', IVR))).toMatchObject({ conference: null, legs: [], endedAt: 9000 });
  });
});
