import { describe, expect, it } from 'vitest';
import type { GatewayEvent } from '../gateway/events.ts';
import { isStillInDoubt, raisesDoubt } from './call-doubt.ts';
import type { CallState } from './call-state.ts';
import {
  beforeJoin,
  CUSTOMER,
  callRelease,
  conference,
  customerRelease,
  hold,
  IVR,
  joined,
  phoneRelease,
  play,
  ringing,
  talking,
} from './testing/call-events.ts';

const doubtAfter = (before: CallState, event: GatewayEvent) =>
  isStillInDoubt(before, play([event], before, 10_000), event);

const twoCalls = play(beforeJoin);
const oneTalk = play([talking('X')]);

describe('calls in doubt', () => {
  it.each<[string, CallState, GatewayEvent]>([
    ['a conference is told', twoCalls, conference('X', CUSTOMER, IVR)],
    ['the conference that stands is told again', play(joined), conference('X', CUSTOMER, IVR)],
    ['one of two calls ends', twoCalls, customerRelease('C', IVR)],
    ['the agent leaves one of two calls', twoCalls, callRelease('C')],
    ['the agent leaves the only call', oneTalk, callRelease('X')],
    ['the agent’s receiver is down', oneTalk, phoneRelease],
    ['the agent leaves a conference', play(joined), callRelease('X')],
    ['nothing is left to put down', play([]), phoneRelease],
  ])('are known again when %s', (_, before, event) => {
    expect(doubtAfter(before, event)).toBe(false);
  });

  it.each<[string, CallState, GatewayEvent]>([
    ['one of two is held', twoCalls, hold('C')],
    ['a third one rings', twoCalls, ringing('D', '10086')],
    ['the only call is held, which may be a conference', oneTalk, hold('X')],
    ['somebody leaves the only call, which may go on with another', oneTalk, customerRelease('X', IVR)],
    ['another call ends', oneTalk, callRelease('Y')],
    ['one of three parties leaves the conference that was known', play(joined), customerRelease('X', IVR)],
    ['the receiver is down but a held call stays', play([talking('B'), hold('B')]), phoneRelease],
    ['the agent’s state changes', twoCalls, { kind: 'agentState', state: 'busy', genTime: null }],
  ])('stay in doubt when %s', (_, before, event) => {
    expect(doubtAfter(before, event)).toBe(true);
  });
});

describe('a conference that was joined from one of several calls on hold', () => {
  const other = play([ringing('A', '10086'), talking('A', '10086'), hold('A'), ...beforeJoin]);
  const unknown = play([hold('A'), ...beforeJoin]);

  it.each<[boolean, string, CallState, GatewayEvent]>([
    [false, 'its numbers say which', other, conference('X', CUSTOMER, IVR)],
    [false, 'they do, and the other has none', unknown, conference('X', CUSTOMER, IVR)],
    [true, 'they do not', other, conference('X', '5550', IVR)],
    [true, 'there are two of the same number', play([hold('A')], other), conference('X', CUSTOMER, CUSTOMER)],
    [false, 'there was no other', twoCalls, conference('X', '5550', '5551')],
    [false, 'it stands already', play(joined), conference('X', CUSTOMER, IVR, '10086')],
  ])('raises doubt: %s, when %s', (expected, _, before, event) => {
    expect(raisesDoubt(before, event)).toBe(expected);
  });
});
