/** A call of the agent with one other party. Numbers stay in main; windows see them masked. */
export interface Leg {
  readonly callid: string;
  /** The other party's number; empty when the gateway did not say. */
  readonly number: string;
  readonly phase: 'ringing' | 'talking' | 'held' | 'dialling';
  /** When this phase began, milliseconds since the epoch. */
  readonly since: number;
}

/** Agent and others in one call. */
export interface Conference {
  readonly callid: string;
  /** The other parties' numbers; two of them make a three-party call. */
  readonly numbers: readonly string[];
  /** The calls it was joined from. Their releases are echoes of the joining, not ends of the conference. */
  readonly joinedFrom: readonly string[];
  /** The agent has put the whole conference on hold. */
  readonly held: boolean;
  readonly since: number;
}

/** Everything the agent's events say about calls. */
export interface CallState {
  readonly legs: readonly Leg[];
  readonly conference: Conference | null;
  /** Who left the last conference while its other party stayed in a call of that callid. */
  readonly left: { readonly callid: string; readonly number: string } | null;
  /** The conference that ended last, until something new happens: a late repeat of its event is no news. */
  readonly endedConference: Pick<Conference, 'callid' | 'numbers'> | null;
  /** Callids of calls that ended lately, newest last: late repeats of their events are no news either. */
  readonly endedCallids: readonly string[];
  /** When the last call ended, if none has begun since; milliseconds since the epoch. */
  readonly endedAt: number | null;
}

export const noCalls: CallState = {
  legs: [],
  conference: null,
  left: null,
  endedConference: null,
  endedCallids: [],
  endedAt: null,
};

/** How many calls there are; a conference is one. */
export function countCalls({ legs, conference }: CallState): number {
  return legs.length + (conference ? 1 : 0);
}

/** Whether agent, and exactly two others, are in one active call: the precondition of passing numbers (seed). */
export function isThreeParty(state: CallState): boolean {
  return state.conference !== null && !state.conference.held && state.conference.numbers.length === 2;
}
