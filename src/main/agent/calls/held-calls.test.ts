import { expect, it } from 'vitest';
import { noCalls } from '../call-state.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  hold,
  IVR,
  joined,
  play,
  ringing,
  talking,
} from '../testing/call-events.ts';
import { callToRetrieve, hasActiveCall } from './held-calls.ts';

it.each([
  ['no call', noCalls, false],
  ['a call that rings', play([ringing('B')]), true],
  ['a held one', play([talking('B'), hold('B')]), false],
  ['a held one and one being dialled', play([talking('B'), hold('B'), alerting('C')]), true],
  ['a conference', play(joined), true],
  ['a held conference', play([...joined, hold('X')]), false],
])('%s occupies the ear, or not', (_name, calls, expected) => {
  expect(hasActiveCall(calls)).toBe(expected);
});

it('takes back what is on hold only', () => {
  expect(callToRetrieve(play(beforeJoin), (number) => number === IVR)).toEqual({
    callid: 'B',
    number: CUSTOMER,
  });
  expect(callToRetrieve(play([talking('B')]), () => false)).toBeNull();
  expect(callToRetrieve(play(joined), () => false)).toBeNull();
});
