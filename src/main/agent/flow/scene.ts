import type { CallState, Leg } from '../call-state.ts';
import type { FlowPlan, Scene } from './flow-state.ts';

/** What a flow knows of its own calls beside the plan. */
export interface OwnCalls {
  readonly plan: FlowPlan;
  /** Whether a call that isn't the customer's can be the IVR's. */
  readonly dialled: boolean;
  readonly ivrCallid: string | null;
}

/**
 * The calls as a flow sees them. A number tells more than a callid, since a conference may leave its callid, which may
 * have been the customer's, to the call with either party (protocol notes §4).
 */
export function sceneOf(calls: CallState, own: OwnCalls, unsure: boolean): Scene {
  const { customer, ivr } = own.plan;
  const isCustomer = (leg: Leg) =>
    customer.number !== '' && leg.number !== ''
      ? leg.number === customer.number
      : leg.callid === customer.callid;
  const customerLeg = calls.legs.find(isCustomer);
  const others = calls.legs.filter((leg) => leg !== customerLeg && leg.phase !== 'ringing');
  const ivrLeg =
    others.find((leg) => leg.callid === own.ivrCallid) ??
    others.find((leg) => leg.number === ivr.number) ??
    (own.ivrCallid === null ? others[0] : undefined);
  const mayBeIvr = own.dialled ? ivrLeg : undefined;
  const ringing = calls.legs.some((leg) => leg !== customerLeg && leg.phase === 'ringing');
  const base = {
    customer: customerLeg?.phase ?? 'gone',
    ivr: phaseOf(mayBeIvr),
    ivrCallid: mayBeIvr?.callid ?? own.ivrCallid,
    stranger: others.some((leg) => leg !== mayBeIvr),
    ringing,
    unsure,
  } as const satisfies Scene;
  const { conference } = calls;
  if (!conference) return base;
  const has = (callid: string | null, number: string) =>
    number !== '' && conference.numbers.length > 0
      ? conference.numbers.includes(number)
      : callid !== null && [conference.callid, ...conference.joinedFrom].includes(callid);
  const hasCustomer = has(customer.callid, customer.number);
  const rest = conference.numbers.length - (hasCustomer ? 1 : 0);
  // The number that was dialled may be reported in another form, so the other party of three is the IVR.
  const hasIvr = own.dialled && (has(own.ivrCallid, ivr.number) || rest === 1);
  const isOurs = hasCustomer && hasIvr && conference.numbers.length <= 2 && !conference.held;
  if (!hasCustomer && !hasIvr) return { ...base, stranger: true };
  return {
    ...base,
    customer: hasCustomer ? 'conference' : base.customer,
    ivr: hasIvr ? 'conference' : base.ivr,
    stranger: base.stranger || !isOurs,
  };
}

function phaseOf(leg: Leg | undefined): Scene['ivr'] {
  return leg === undefined || leg.phase === 'ringing' ? 'none' : leg.phase;
}
