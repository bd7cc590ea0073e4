/** Who is at the far end. Only numbers on the simulator's list are IVRs, and only when the agent dialled them. */
export type PartyKind = 'customer' | 'ivr';

export type CallState = 'ringing' | 'dialling' | 'talking' | 'held' | 'conference';

/** One call of one agent: the agent at one end, a party at the other. */
export interface Call {
  callId: string;
  state: CallState;
  readonly kind: PartyKind;
  /** The far end's number. */
  readonly number: string;
  readonly caller: string;
  readonly called: string;
  /** 0 inbound, 7 outbound (protocol notes §3). */
  readonly feature: '0' | '7';
  /** ms since the epoch. */
  readonly beganAt: number;
  /** Takes back the timer of a party that would answer by itself. */
  cancelRing: () => void;
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

/** The calls of an agent, with the questions that every operation asks. */
export class CallList {
  calls: Call[] = [];
  conference: Conference | null = null;

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

  remove(call: Call): void {
    call.cancelRing();
    this.calls = this.calls.filter((other) => other !== call);
  }
}
