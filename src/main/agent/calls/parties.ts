import type { CallState, Leg } from '../call-state.ts';
import type { IsIvr } from './held-calls.ts';

/** The customer's call, and how it stands. */
export interface CustomerCall {
  readonly callid: string;
  readonly number: string;
  readonly phase: 'talking' | 'held' | 'conference';
}

/** The customer: of a conference whoever is no IVR, else the held one of two, else the one on the line. */
export function findCustomer({ legs, conference }: CallState, isIvr: IsIvr): CustomerCall | null {
  if (conference && !conference.held) {
    const others = conference.numbers.filter((number) => !isIvr(number));
    const [number] = others;
    const isPlain = conference.numbers.length === 2 && others.length === 1 && number !== undefined;
    return isPlain ? { callid: conference.callid, number, phase: 'conference' } : null;
  }
  const isCustomer = (phase: Leg['phase']) => (leg: Leg) => leg.phase === phase && !isIvr(leg.number);
  const leg = legs.findLast(isCustomer('held')) ?? legs.find(isCustomer('talking'));
  if (leg?.phase !== 'held' && leg?.phase !== 'talking') return null;
  return { callid: leg.callid, number: leg.number, phase: leg.phase };
}

/** The call beside the customer's: the IVR's, or whoever the agent talks to or dials meanwhile. */
export function findOther(
  { legs, conference }: CallState,
  customer: CustomerCall,
  isIvr: IsIvr,
): string | null {
  if (customer.phase === 'conference') return conference?.numbers.find(isIvr) ?? null;
  const others = legs.filter(({ callid, phase }) => callid !== customer.callid && phase !== 'ringing');
  return others[0]?.number ?? null;
}

/** The number of an IVR that is in a call or being dialled. */
export function findIvr({ legs, conference }: CallState, isIvr: IsIvr): string | null {
  const leg = legs.find(({ number, phase }) => phase !== 'ringing' && isIvr(number));
  return conference?.numbers.find(isIvr) ?? leg?.number ?? null;
}
