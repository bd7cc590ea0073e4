import { expect, it } from 'vitest';
import { type CallState, noCalls } from '../call-state.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  customerRelease,
  hold,
  IVR,
  joined,
  play,
  reached,
  ringing,
  talking,
} from '../testing/call-events.ts';
import { type CallOperation, refusalOf } from './guard.ts';
import { callToRetrieve } from './held-calls.ts';

const operations: readonly CallOperation[] = [
  ...(['answer', 'hold', 'retrieve', 'hangUp', 'mute', 'unmute', 'callOut', 'join', 'secondDial'] as const),
  { drop: IVR },
];
const nameOf = (operation: CallOperation) => (typeof operation === 'object' ? 'drop' : operation);
const allowed = (state: CallState, muted = false) =>
  operations.filter((operation) => refusalOf(operation, state, muted) === null).map(nameOf);

const table: readonly [string, CallState, readonly string[]][] = [
  ['no call', noCalls, ['callOut']],
  ['ringing', play([ringing('B')]), ['answer', 'hangUp']],
  ['talking', play([ringing('B'), talking('B')]), ['hold', 'hangUp', 'mute', 'secondDial']],
  ['held', play([talking('B'), hold('B')]), ['retrieve', 'hangUp', 'callOut']],
  ['dialling', play([alerting('C')]), ['hangUp', 'drop']],
  ['held and dialling', play([talking('B'), hold('B'), alerting('C')]), ['hangUp', 'drop']],
  ['held and talking', play(beforeJoin), ['hold', 'hangUp', 'mute', 'join', 'secondDial', 'drop']],
  ['conference', play(joined), ['hangUp', 'mute', 'secondDial', 'drop']],
  ['held conference', play([...joined, hold('X')]), ['retrieve', 'hangUp', 'callOut', 'drop']],
  ['one left', play([...joined, customerRelease('X', IVR)]), ['hold', 'hangUp', 'mute', 'secondDial']],
];

it.each(table)('%s: exactly what the gateway accepts', (_name, state, expected) => {
  expect(allowed(state)).toEqual(expected);
});

it('unmutes only what is muted', () => {
  expect(allowed(play([talking('B')]), true)).toEqual(['hold', 'hangUp', 'unmute', 'secondDial']);
});

it('takes the customer back before an IVR, and the newest of several', () => {
  const isIvr = (number: string) => number === IVR;
  const both = play([talking('B'), hold('B'), reached('C'), hold('C')]);
  expect(callToRetrieve(both, isIvr)).toEqual({ callid: 'B', number: CUSTOMER });
  expect(callToRetrieve(both, () => false)).toEqual({ callid: 'C', number: IVR });
  expect(callToRetrieve(play([...joined, hold('X')]), isIvr)).toEqual({ callid: 'X', number: '' });
  expect(callToRetrieve(noCalls, isIvr)).toBeNull();
});
