import { describe, expect, it } from 'vitest';
import { controlNames } from '../../../shared/call-control.ts';
import { notice } from '../../../shared/notice.ts';
import { noCalls } from '../call-state.ts';
import { alerting, beforeJoin, hold, IVR, joined, play, ringing, talking } from '../testing/call-events.ts';
import { type ControlFacts, connectBlock, controlBlocks } from './controls.ts';

const facts = (change: Partial<ControlFacts> = {}): ControlFacts => ({
  gate: null,
  unsure: false,
  calls: noCalls,
  muted: false,
  busy: false,
  connecting: false,
  agentState: 'ready',
  isIvr: (number) => number === IVR,
  hasIvrs: true,
  ...change,
});
const free = (change: Partial<ControlFacts>) => {
  const blocks = controlBlocks(facts(change));
  return controlNames.filter((name) => blocks[name] === null);
};
const onLine = play([talking('B')]);

describe('what can be used', () => {
  it.each([
    ['no call', noCalls, ['callOut', 'busy', 'wrapUp']],
    ['talking', onLine, ['hold', 'hangUp', 'mute', 'addIvr', 'secondDial', 'ready', 'busy', 'wrapUp']],
    [
      'the customer on hold',
      play([talking('B'), hold('B')]),
      ['retrieve', 'hangUp', 'callOut', 'addIvr', 'returnToCustomer', 'ready', 'busy', 'wrapUp'],
    ],
  ])('%s', (_name, calls, expected) => {
    expect(free({ calls })).toEqual(expected);
  });

  it('is nothing without a session, or while another control is being carried out', () => {
    expect(free({ calls: onLine, gate: notice('block.signedOut') })).toEqual([]);
    expect(free({ calls: onLine, busy: true })).toEqual([]);
  });

  it('under a flow is the way back and what changes no calls', () => {
    expect(free({ calls: play(beforeJoin), connecting: true })).toEqual([
      'mute',
      'returnToCustomer',
      'secondDial',
      'ready',
      'busy',
      'wrapUp',
    ]);
  });

  it('in calls of which nobody knows is at least the way out', () => {
    const doubtful = free({ calls: noCalls, unsure: true });
    expect(doubtful).toContain('hangUp');
    expect(doubtful).not.toContain('callOut');
  });

  it('ends wrap-up only in it', () => {
    expect(free({ agentState: 'wrapUp' })).toEqual(['callOut', 'ready', 'busy', 'endWrapUp']);
  });
});

describe('why no IVR can be connected', () => {
  it.each([
    ['block.signedOut', { calls: onLine, gate: notice('block.signedOut') }],
    ['connect.running', { calls: onLine, connecting: true }],
    ['control.busy', { calls: onLine, busy: true }],
    ['block.unsure', { calls: onLine, unsure: true }],
    ['connect.noIvr', { calls: onLine, hasIvrs: false }],
    ['connect.ivrInCall', { calls: play(joined) }],
    ['control.noCustomer', { calls: play([ringing('B')]) }],
    ['control.activeCall', { calls: play([talking('B'), hold('B'), alerting('C', '13900139000')]) }],
  ] as const)('%s', (key, change) => {
    expect(connectBlock(facts(change))?.key).toBe(key);
  });

  it('none, with a customer on the line or on hold', () => {
    expect(connectBlock(facts({ calls: onLine }))).toBeNull();
    expect(connectBlock(facts({ calls: play([talking('B'), hold('B')]) }))).toBeNull();
  });
});
