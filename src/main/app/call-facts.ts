import type { ControlOutcome, FlowView } from '../../shared/call-control.ts';
import type { AuditFact } from './audit-facts.ts';
import { refusalOf } from './refusal-of.ts';

/** What a control came to. */
export function controlFacts(before: ControlOutcome | null, after: ControlOutcome | null): AuditFact[] {
  if (after === null || after === before) return [];
  const { control, kind, notice } = after;
  return [{ kind: 'control', control, outcome: kind, ...(notice ? refusalOf(notice) : {}) }];
}

/** What has become of the flow since: its beginning, each step that is done, and its end. */
export function flowFacts(before: FlowView, after: FlowView): AuditFact[] {
  if (after === before || after.kind === 'idle') return [];
  const { ivr } = after;
  const wasOn = before.kind === 'running' || before.kind === 'wayBack';
  const isOn = after.kind === 'running' || after.kind === 'wayBack';
  const facts: AuditFact[] = isOn && !wasOn && after.kind === 'running' ? [{ kind: 'flowStarted', ivr }] : [];
  for (const { name } of newlyDone(before, after)) facts.push({ kind: 'flowStep', ivr, step: name });
  // Only its words have changed.
  if ('at' in after && 'at' in before && after.kind === before.kind && after.at === before.at) return facts;
  switch (after.kind) {
    case 'done':
      return [...facts, { kind: 'flowDone', ivr, awaitsKey: after.awaitsKey }];
    case 'failed': {
      const { notice, customer } = after;
      return [...facts, { kind: 'flowFailed', ivr, ...refusalOf(notice), customer }];
    }
    case 'cancelled':
      return [...facts, { kind: 'flowCancelled', ivr }];
    case 'returned':
      return [...facts, { kind: 'flowReturned', ivr }];
    case 'running':
    case 'wayBack':
      return facts;
  }
}

function newlyDone(before: FlowView, after: FlowView) {
  // A way back begins with steps that were done, and told, before.
  if (!('steps' in after) || (!('steps' in before) && after.kind !== 'running')) return [];
  const isDone = (view: FlowView, name: string) =>
    'steps' in view &&
    view.kind !== 'done' &&
    view.steps.some((step) => step.name === name && step.state === 'done');
  return after.steps.filter(({ name, state }) => state === 'done' && !isDone(before, name));
}
