import type { FlowPlan } from '../flow/flow-state.ts';
import type { DialableIvr } from './ivr-choice.ts';
import type { CustomerCall } from './parties.ts';

/** A flow that puts an IVR into the customer's call. */
export function planTo(ivr: DialableIvr, customer: CustomerCall, goal: FlowPlan['goal']): FlowPlan {
  const { name, number, answerMs, whenLeft } = ivr;
  return { ...between({ name, number }, customer), goal, answerMs, whenLeft };
}

/** A flow that leads back to the customer alone. @param other whoever is in a call beside the customer. */
export function planBack(other: FlowPlan['ivr'], customer: CustomerCall): FlowPlan {
  return { ...between(other, customer), goal: 'return', answerMs: 0, whenLeft: 'nothing' };
}

function between(ivr: FlowPlan['ivr'], { callid, number }: CustomerCall): Pick<FlowPlan, 'ivr' | 'customer'> {
  return { ivr, customer: { callid, number } };
}
