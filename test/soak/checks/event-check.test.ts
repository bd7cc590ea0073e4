import { expect, it } from 'vitest';
import type { TakenEvent } from '../protocol.ts';
import { createEventCheck } from './event-check.ts';

const sent = (kind: string): TakenEvent => ({ kind, lostWith: null });
const lost = (kind: string, poll: number): TakenEvent => ({ kind, lostWith: { poll, fault: 'reset' } });

it('is content when all that went out was seen, in its order, whoever tells first', () => {
  const check = createEventCheck('101');
  check.add([sent('ringing')], ['ringing', 'talking']);
  check.add([lost('hold', 7), sent('talking'), sent('hold')], ['hold']);
  expect(check.problems(true)).toEqual([]);
  expect(check.counts).toEqual({ expected: 3, seen: 3, lostByFault: 1 });
});

it('finds an event that was never seen, but only once nothing is under way', () => {
  const check = createEventCheck('101');
  check.add([sent('ringing'), sent('talking')], ['ringing']);
  expect(check.problems(false)).toEqual([]);
  expect(check.problems(true)).toEqual(['agent 101: 1 events were never seen']);
});

it('finds an event that was seen twice', () => {
  const check = createEventCheck('101');
  check.add([sent('ringing'), sent('talking')], ['ringing', 'ringing', 'talking']);
  expect(check.problems(false)).toEqual(['agent 101: event 2 is ringing, not talking']);
});

it('finds an event that nobody sent', () => {
  const check = createEventCheck('101');
  check.add([], ['shutdown']);
  expect(check.problems(true)).toEqual(['agent 101: 1 events were seen that nobody sent']);
});

it('finds two events that were lost with one poll', () => {
  const check = createEventCheck('101');
  check.add([lost('ringing', 7), lost('talking', 8), lost('hold', 8)], []);
  expect(check.problems(false)).toEqual(['agent 101: one reset lost two events']);
});
