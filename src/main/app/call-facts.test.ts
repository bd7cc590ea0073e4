import { expect, it } from 'vitest';
import { type ControlOutcome, type FlowView, flowSteps } from '../../shared/call-control.ts';
import { controlFacts, flowFacts } from './call-facts.ts';

const ivr = 'Payment line';
const steps = (current: number) =>
  flowSteps.map((name, index) => ({
    name,
    state:
      index < current ? ('done' as const) : index === current ? ('current' as const) : ('pending' as const),
  }));
const running = (current: number): FlowView => ({
  kind: 'running',
  ivr,
  steps: steps(current),
  since: 1,
  stepSince: 1,
  waitsUntil: null,
  cancellable: true,
  waitsForGateway: false,
});

/** Everything that is told of a story. */
const told = (...story: FlowView[]) =>
  story.flatMap((view, index) => flowFacts(story[index - 1] ?? { kind: 'idle' }, view));

it('tells the beginning, each step once, and that all is done', () => {
  const done: FlowView = { kind: 'done', ivr, steps: steps(6), awaitsKey: false, at: 9 };
  expect(told(running(0), running(1), running(1), running(4), done)).toEqual([
    { kind: 'flowStarted', ivr },
    { kind: 'flowStep', ivr, step: 'hold' },
    ...(['callOut', 'answer', 'join'] as const).map((step) => ({ kind: 'flowStep', ivr, step })),
    { kind: 'flowStep', ivr, step: 'conference' },
    { kind: 'flowStep', ivr, step: 'transmit' },
    { kind: 'flowDone', ivr, awaitsKey: false },
  ]);
});

it('tells why it failed and where the customer is, once, whatever its words become', () => {
  const reason = { key: 'retcode.200-011' } as const;
  const failed = (notice: Extract<FlowView, { kind: 'failed' }>['notice']): FlowView => ({
    kind: 'failed',
    ivr,
    steps: [],
    notice,
    customer: 'onHold',
    at: 9,
  });
  const wrapped = { key: 'flow.stillHeld', params: { why: reason } } as const;
  expect(told(running(3), failed(wrapped), failed(reason)).slice(-1)).toEqual([
    { kind: 'flowFailed', ivr, reason: 'retcode.200-011', retcode: '200-011', customer: 'onHold' },
  ]);
});

it('tells a control with its outcome, once', () => {
  const outcome: ControlOutcome = { control: 'hold', kind: 'done', notice: null, at: 1 };
  const refused: ControlOutcome = { ...outcome, kind: 'refused', notice: { key: 'retcode.200-014' }, at: 2 };
  expect(controlFacts(null, outcome)).toEqual([{ kind: 'control', control: 'hold', outcome: 'done' }]);
  expect(controlFacts(outcome, outcome)).toEqual([]);
  expect(controlFacts(outcome, refused)).toEqual([
    { kind: 'control', control: 'hold', outcome: 'refused', reason: 'retcode.200-014', retcode: '200-014' },
  ]);
});
