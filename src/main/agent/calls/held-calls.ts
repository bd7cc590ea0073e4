import type { CallState } from '../call-state.ts';

/** A call that waits on hold; a conference may, too. */
export interface HeldCall {
  readonly callid: string;
  /** The other party's number; empty for a conference and where the gateway did not say. */
  readonly number: string;
}

/** Whether a number is an IVR's. */
export type IsIvr = (number: string) => boolean;

/** The call that occupies the agent's ear: nothing can be dialled and no held call taken back beside it. */
export function hasActiveCall({ legs, conference }: CallState): boolean {
  return legs.some(({ phase }) => phase !== 'held') || (conference !== null && !conference.held);
}

/** The held call to take back: a customer's before an IVR's, and of several the newest. */
export function callToRetrieve({ legs, conference }: CallState, isIvr: IsIvr): HeldCall | null {
  const held = legs.filter(({ phase }) => phase === 'held');
  const call = held.findLast(({ number }) => !isIvr(number)) ?? held.at(-1);
  if (call) return { callid: call.callid, number: call.number };
  return conference?.held ? { callid: conference.callid, number: '' } : null;
}
