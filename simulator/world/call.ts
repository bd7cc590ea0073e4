/**
 * Who is at the far end. Only numbers on the simulator's list are IVRs, and only when the agent dialled them;
 * a colleague is whoever the agent asked for help.
 */
export type PartyKind = 'customer' | 'ivr' | 'colleague';

export type CallState = 'ringing' | 'dialling' | 'talking' | 'held' | 'conference';

/** What one call is made from; the rest follows as it goes on. */
export interface CallStart {
  readonly callId: string;
  readonly state: 'ringing' | 'dialling';
  readonly kind: PartyKind;
  /** The far end's number. */
  readonly number: string;
  readonly caller: string;
  readonly called: string;
  /** 0 inbound, 7 outbound, 51 two-party and 52 three-party consultation (protocol notes §3). */
  readonly feature: '0' | '7' | '51' | '52';
  /** ms since the epoch. */
  readonly beganAt: number;
  /** Name of the skill that the call came through. */
  readonly skill: string;
  /** Call data, as another program attached it. */
  readonly data: string;
}

/** One call of one agent: the agent at one end, a party at the other. */
export interface Call extends Omit<CallStart, 'callId' | 'state' | 'data'> {
  callId: string;
  state: CallState;
  data: string;
  /** Key presses that the far end has received in this call. */
  keysReceived: number;
  /** Takes back the timer of a party that would answer, refuse or give up by itself. */
  cancelRing: () => void;
  /** Takes back the timer of a party that would leave by itself. */
  cancelLeave: () => void;
  /** What follows when the far end answers. */
  onAnswer: () => void;
  /** It is at the point where its plan lets it leave. */
  leaving: boolean;
}

const nothing = (): void => undefined;

/** A call that has just begun. */
export function newCall(start: CallStart): Call {
  return {
    ...start,
    keysReceived: 0,
    cancelRing: nothing,
    cancelLeave: nothing,
    onAnswer: nothing,
    leaving: false,
  };
}

/** Two calls of an agent joined. */
export interface Conference {
  readonly callId: string;
  /** The customer's key presses are passed to the IVR (seed); ends with the conference. */
  transmitting: boolean;
}

/** Two parties that stayed connected when the agent left. */
export interface Bridge {
  readonly agentId: string;
  readonly ends: readonly [Call, Call];
}

/** Which calls there are of each number, so that nobody has to look through all agents for one. */
export interface CallIndex {
  added(call: Call): void;
  removed(call: Call): void;
}

/** The calls of an agent, with the questions that every operation asks. */
export class CallList {
  calls: Call[] = [];
  conference: Conference | null = null;
  readonly #index: CallIndex;

  constructor(index: CallIndex) {
    this.#index = index;
  }

  get any(): boolean {
    return this.calls.length > 0;
  }

  inState(...states: readonly CallState[]): Call | undefined {
    return this.calls.find((call) => states.includes(call.state));
  }

  /** The call that occupies the agent's ear; a held one doesn't. */
  get active(): Call | undefined {
    return this.inState('ringing', 'dialling', 'talking', 'conference');
  }

  byId(callId: string): Call | undefined {
    return this.calls.find((call) => call.callId === callId);
  }

  byNumber(number: string): Call | undefined {
    return this.calls.findLast((call) => call.number === number);
  }

  add(call: Call): void {
    this.calls.push(call);
    this.#index.added(call);
  }

  remove(call: Call): void {
    call.cancelRing();
    call.cancelLeave();
    this.calls = this.calls.filter((other) => other !== call);
    this.#index.removed(call);
  }
}
