import { expect } from 'vitest';
import type { FlowStage } from './flow-stage.ts';

/** How a flow can end, and where everybody is then. */
export interface Expected {
  readonly flow: string;
  readonly notice?: string;
  readonly customer: string;
  readonly ivr: string;
  /** The standing warning that the customer waits. */
  readonly warned?: boolean;
  readonly transmit?: string;
}

/** Steps at which something can be done to the flow. */
export const steps = ['hold', 'callOut', 'answer', 'join', 'transmit'] as const;
export type At = (typeof steps)[number];

/** Starts the flow; the IVR answers where the failure is beyond that. */
export async function run(stage: FlowStage, at: At): Promise<void> {
  await stage.customerCalls();
  stage.agent.calls.connect(null);
  await stage.hear();
  if (at === 'join' || at === 'transmit') {
    if (stage.ivr() === 'dialling') await stage.answers();
  }
}

/** Long enough for every wait within the flow but the IVR's. */
export async function settle(stage: FlowStage): Promise<void> {
  for (let seconds = 0; seconds < 15; seconds++) await stage.hear(1000);
}

/** The standing warnings that the customer waits. */
export const holdWarnings = (stage: FlowStage) =>
  stage.state().warnings.filter(({ key }) => key.startsWith('warning.customerHeld'));

/** Holds how it ended against how it must. */
export function check(stage: FlowStage, expected: Expected): void {
  const { flow, transmit } = stage.state();
  const notice = flow.kind === 'failed' ? (flow.notice.params?.why ?? flow.notice) : null;
  const key = typeof notice === 'object' ? notice?.key : undefined;
  expect({
    flow: flow.kind,
    notice: key,
    customer: stage.customer(),
    ivr: stage.ivr(),
    warned: holdWarnings(stage).length > 0,
    transmit: transmit.kind,
  }).toEqual({ notice: undefined, warned: false, transmit: 'idle', ...expected });
}

/** Back with the customer after a failure. */
export const back = { flow: 'failed', customer: 'talking', ivr: 'gone' } as const;
/** All in one call, and numbers passing. */
export const done = { flow: 'done', customer: 'conference', ivr: 'conference', transmit: 'passing' } as const;
