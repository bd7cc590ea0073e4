import { describe, expect, it } from 'vitest';
import { nameReason, noReadiness, type Readiness, reduceReadiness } from './readiness.ts';

const reasons = [{ code: 201, name: 'Lunch' }];
const told = (
  state: 'ready' | 'busy' | 'wrapUp',
  { was = 'ready', reason, from = noReadiness }: { was?: string; reason?: number; from?: Readiness } = {},
) =>
  reduceReadiness(
    from,
    { kind: 'agentState', state, genTime: null, ...(reason === undefined ? {} : { reason }) },
    { was, at: 5000, reasons },
  );

describe('the reason of a busy agent', () => {
  it('is told with its name, or by its number alone', () => {
    expect(told('busy', { reason: 201 }).reason).toEqual({ code: 201, name: 'Lunch' });
    expect(told('busy', { reason: 203 }).reason).toEqual({ code: 203, name: null });
    expect(nameReason(201, [])).toEqual({ code: 201, name: null });
  });

  it('is none of the gateway’s own', () => {
    expect(told('busy', { reason: 199 }).reason).toBeNull();
    expect(told('busy', { reason: 200 }).reason).toEqual({ code: 200, name: null });
  });

  it('stays when busy is told again without one, and goes with the state', () => {
    const from = { reason: { code: 201, name: 'Lunch' }, since: 1000, next: null };
    expect(told('busy', { was: 'busy', from })).toEqual(from);
    expect(told('ready', { was: 'busy', from })).toEqual({ reason: null, since: 5000, next: null });
    expect(told('busy', { was: 'ready', from }).reason).toBeNull();
  });
});

it('begins anew with another state, and no wish outlives it', () => {
  const from: Readiness = { reason: null, since: 1000, next: { state: 'wrapUp', reason: null } };
  expect(told('wrapUp', { was: 'ready', from })).toEqual({ reason: null, since: 5000, next: null });
  expect(told('ready', { was: 'ready', from })).toEqual({ reason: null, since: 1000, next: null });
});
