import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CallState, noCalls } from '../call-state.ts';
import type { FlowInput, FlowPlan, FlowState, Step } from './flow-state.ts';
import { holdWarning, viewFlow } from './flow-view.ts';
import { stepFlow } from './machine.ts';

const plan: FlowPlan = {
  ivr: { name: 'Payment line', number: '70093' },
  customer: { callid: 'B', number: '10086' },
  goal: 'transmit',
  answerMs: 30_000,
  whenLeft: 'return',
};
const why = { key: 'failure.reset' } as const;

const leg = (callid: string, number: string, phase: 'talking' | 'held' | 'dialling') =>
  ({ callid, number, phase, since: 0 }) as const;
const customers = [null, leg('B', '10086', 'talking'), leg('B', '10086', 'held')];
const ivrs = [
  null,
  leg('C', '70093', 'dialling'),
  leg('C', '70093', 'talking'),
  leg('C', '70093', 'held'),
  leg('D', '5551234', 'talking'),
];
const conference = {
  callid: 'B',
  numbers: ['10086', '70093'],
  joinedFrom: ['C'],
  held: false,
  since: 0,
} as const;

const someCalls = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...customers), fc.constantFrom(...ivrs))
      .map(
        ([customer, ivr]): CallState => ({ ...noCalls, legs: [customer, ivr].filter((one) => one !== null) }),
      ),
  },
  { weight: 2, arbitrary: fc.constant<CallState>({ ...noCalls, conference }) },
);

const someOutcome = fc.constantFrom(
  { kind: 'ok', callid: 'C' } as const,
  { kind: 'refused', notice: why } as const,
  { kind: 'notSent', notice: why } as const,
  { kind: 'unknown', notice: why } as const,
);
const someEvent = fc.constantFrom('talking', 'hold', 'customerRelease', 'callRelease', 'callFailed', null);

/** One thing that happens: new calls or the same, and an input. `answer` and `asked` are made to fit. */
const happening = fc.record({
  calls: fc.option(someCalls, { nil: null }),
  unsure: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  input: fc.oneof(
    fc.record({ kind: fc.constant('calls' as const), event: someEvent }),
    fc.record({ kind: fc.constant('answer' as const), outcome: someOutcome }),
    fc.record({ kind: fc.constant('asked' as const), ok: fc.boolean() }),
    fc.constant({ kind: 'timeout' } as const),
    fc.record({ kind: fc.constant('connection' as const), online: fc.boolean() }),
    fc.constant({ kind: 'cancel' } as const),
  ),
});

/** Runs the machine as its driver would, and keeps whether its timer runs. */
class Machine {
  state: FlowState = { kind: 'idle' };
  timer = false;
  at = 0;

  take(input: FlowInput, calls: CallState, unsure: boolean): Step {
    this.at += 1000;
    if (input.kind === 'timeout') this.timer = false;
    const step = stepFlow(this.state, input, { at: this.at, calls, unsure });
    this.state = step.state;
    for (const effect of step.effects) {
      if (effect.kind === 'timer') this.timer = true;
      if (effect.kind === 'stopTimer') this.timer = false;
    }
    return step;
  }

  /** An input that a driver could give now: answers are answers to what was asked. */
  fit(input: Parameters<Machine['fitted']>[0]): FlowInput | null {
    return this.fitted(input);
  }

  fitted(
    input: { kind: string } & Partial<Record<'event' | 'outcome' | 'ok' | 'online', unknown>>,
  ): FlowInput | null {
    const pending = this.state.kind === 'active' ? this.state.pending : null;
    if (input.kind === 'answer') {
      return pending?.phase === 'sent' ? ({ ...input, id: pending.id } as FlowInput) : null;
    }
    if (input.kind === 'asked') {
      return pending?.phase === 'asking' ? ({ ...input, id: pending.id } as FlowInput) : null;
    }
    if (input.kind === 'timeout') return this.timer ? { kind: 'timeout' } : null;
    return input as FlowInput;
  }
}

function check(machine: Machine): void {
  const { state } = machine;
  viewFlow(state);
  if (state.kind === 'active') {
    // It always waits for something that comes: an answer, a timer, or the gateway.
    const waits = state.pending?.phase === 'sent' || state.pending?.phase === 'asking';
    expect(waits || machine.timer || !state.online).toBe(true);
    return;
  }
  if (state.kind !== 'over' || !state.live) return;
  const isConsulting = state.ending.kind === 'done' && state.scene.ivr !== 'none';
  // A customer whom it has put on hold, and who still is, is told of.
  if (state.heldByUs && state.scene.customer === 'held' && !isConsulting) {
    expect(holdWarning(state)).not.toBeNull();
  }
}

const onLine: CallState = { ...noCalls, legs: [leg('B', '10086', 'talking')] };

it('always waits for something, and never leaves the customer on hold untold', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const machine = new Machine();
      let calls = onLine;
      machine.take({ kind: 'start', plan }, calls, false);
      check(machine);
      for (const { calls: changed, unsure, input } of happenings) {
        calls = changed ?? calls;
        const fitting = machine.fit(input);
        machine.take(fitting ?? { kind: 'calls', event: null }, calls, unsure);
        check(machine);
      }
    }),
    { numRuns: 1500 },
  );
});

it('comes to an end once the gateway answers and time passes, whatever was before', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), someOutcome, (happenings, outcome) => {
      const machine = new Machine();
      let calls = onLine;
      machine.take({ kind: 'start', plan }, calls, false);
      for (const { calls: changed, unsure, input } of happenings) {
        calls = changed ?? calls;
        machine.take(machine.fit(input) ?? { kind: 'calls', event: null }, calls, unsure);
      }
      machine.take({ kind: 'connection', online: true }, calls, false);
      for (let turn = 0; turn < 200 && machine.state.kind === 'active'; turn++) {
        const next =
          machine.fit({ kind: 'answer', outcome }) ??
          machine.fit({ kind: 'asked', ok: true }) ??
          machine.fit({ kind: 'timeout' });
        if (next === null) break;
        machine.take(next, calls, false);
      }
      expect(machine.state.kind).not.toBe('active');
    }),
    { numRuns: 1000 },
  );
});
