import { expect, it } from 'vitest';
import type { FlowView } from '../../../src/shared/call-control.ts';
import { flowMark, flowWords } from './watch.ts';

const failed: FlowView = {
  kind: 'failed',
  ivr: 'Payment line',
  steps: [],
  notice: { key: 'block.signedOut' },
  customer: 'onLine',
  at: 1000,
};

it('puts a flow into words', () => {
  const steps = [
    { name: 'hold', state: 'done' },
    { name: 'callOut', state: 'current' },
  ] as const;
  const times = { since: 0, stepSince: 0, waitsUntil: null, waitsForGateway: false, cancellable: true };
  expect(flowWords({ kind: 'running', ivr: 'x', steps, ...times })).toBe('running: callOut');
  expect(flowWords(failed)).toBe('failed, customer onLine');
  expect(flowWords({ kind: 'idle' })).toBe('idle');
});

it('tells a failure from the same failure of the flow before', () => {
  expect(flowMark({ ...failed, at: 2000 })).not.toBe(flowMark(failed));
  expect(flowMark({ ...failed })).toBe(flowMark(failed));
});
