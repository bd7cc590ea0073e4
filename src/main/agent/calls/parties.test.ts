import { expect, it } from 'vitest';
import { noCalls } from '../call-state.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  conference,
  hold,
  IVR,
  joined,
  play,
  ringing,
  talking,
} from '../testing/call-events.ts';
import { findCustomer, findIvr, findOther } from './parties.ts';

const isIvr = (number: string) => number === IVR;
const STRANGER = '13900139000';

it.each([
  ['no call', noCalls, null],
  ['one that rings', play([ringing('B')]), null],
  ['talking', play([talking('B')]), { callid: 'B', number: CUSTOMER, phase: 'talking' }],
  ['on hold beside the IVR', play(beforeJoin), { callid: 'B', number: CUSTOMER, phase: 'held' }],
  ['in a conference', play(joined), { callid: 'X', number: CUSTOMER, phase: 'conference' }],
  ['talking to the IVR alone', play([talking('C', IVR)]), null],
  ['a conference of two customers', play([...beforeJoin, conference('X', CUSTOMER, STRANGER)]), null],
])('the customer: %s', (_name, calls, expected) => {
  expect(findCustomer(calls, isIvr)).toEqual(expected);
});

it('finds who is beside the customer', () => {
  const other = (calls: typeof noCalls) => {
    const customer = findCustomer(calls, isIvr);
    return customer && findOther(calls, customer, isIvr);
  };
  expect(other(play([talking('B')]))).toBeNull();
  expect(other(play([talking('B'), hold('B'), alerting('C', STRANGER)]))).toBe(STRANGER);
  expect(other(play(joined))).toBe(IVR);
  expect(other(play([talking('B'), ringing('D', STRANGER)]))).toBeNull();
});

it('finds the IVR from when it is dialled, but none that calls', () => {
  expect(findIvr(play([talking('B'), hold('B'), alerting('C')]), isIvr)).toBe(IVR);
  expect(findIvr(play(joined), isIvr)).toBe(IVR);
  expect(findIvr(play([ringing('C', IVR)]), isIvr)).toBeNull();
  expect(findIvr(play([talking('B')]), isIvr)).toBeNull();
});
