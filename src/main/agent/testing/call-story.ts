import type { GatewayEvent } from '../../gateway/events.ts';
import {
  alerting,
  CUSTOMER,
  callFailed,
  callRelease,
  conference,
  customerRelease,
  hold,
  IVR,
  phoneRelease,
  reached,
  ringing,
  self,
  talking,
} from './call-events.ts';

interface Call {
  callid: string;
  readonly number: string;
  phase: 'ringing' | 'dialling' | 'talking' | 'held';
}

/** One event, and whether numbers can be passed once it has been seen. */
export interface Step {
  readonly event: GatewayEvent;
  readonly threeParty: boolean;
}

/**
 * A reference for the reducer: the world as the gateway has it, with one customer and one IVR. It does what
 * the parties do, in any order that makes sense, and tells the events that a gateway sends for it. Where the
 * protocol notes leave open how a gateway behaves, `variant` chooses one of the ways.
 */
export class CallStory {
  readonly steps: Step[] = [];
  #customer: Call | null = null;
  #ivr: Call | null = null;
  #conference: { readonly callid: string; held: boolean } | null = null;
  #calls = 0;
  #variant = 0;

  /** The calls there are, in words. */
  calls(): string[] {
    if (this.#conference) return [this.#conference.held ? 'conference on hold' : 'conference'];
    return [this.#customer, this.#ivr].flatMap((call) => (call ? [`${call.number} ${call.phase}`] : []));
  }

  #possible(): (() => void)[] {
    const conference = this.#conference;
    if (conference) {
      return [
        () => this.#holdConference(!conference.held),
        () => this.#partyLeaves(CUSTOMER),
        () => this.#partyLeaves(IVR),
        () => this.#agentLeavesConference(),
      ];
    }
    const calls = [this.#customer, this.#ivr].filter((call) => call !== null);
    const isFree = calls.every((call) => call.phase === 'held');
    const actions = calls.flatMap((call) => this.#possibleIn(call, calls.every(isWaiting)));
    if (!this.#customer) actions.push(() => this.#customerCalls());
    if (!this.#ivr && isFree) actions.push(...often(() => this.#agentCallsIvr()));
    const [held, active] = calls.toSorted((a, b) => a.phase.localeCompare(b.phase));
    if (held?.phase === 'held' && active?.phase === 'talking') {
      actions.push(...often(() => this.#join(held, active)));
    }
    return actions;
  }

  /**
   * Lets one of the possible things happen.
   *
   * @param choice which, counted around.
   * @param variant in which of the ways that gateways have.
   */
  happen(choice: number, variant: number): void {
    const actions = this.#possible();
    this.#variant = variant;
    actions[choice % actions.length]?.();
  }

  #possibleIn(call: Call, isFree: boolean): (() => void)[] {
    const phase = (next: Call['phase'], event: GatewayEvent) => () => {
      call.phase = next;
      this.#tell(event);
    };
    const talk = phase('talking', call.number === IVR ? reached(call.callid) : talking(call.callid));
    const otherHangsUp = () => this.#end(call, [customerRelease(call.callid, call.number)]);
    const agentHangsUp = () =>
      this.#end(call, [callRelease(call.callid), customerRelease(call.callid, call.number), phoneRelease]);
    switch (call.phase) {
      case 'ringing':
        return [otherHangsUp, ...(isFree ? often(talk) : [])];
      case 'dialling':
        return [...often(talk), () => this.#end(call, [callFailed(call.callid)])];
      case 'talking':
        return [...often(phase('held', hold(call.callid))), otherHangsUp, agentHangsUp];
      case 'held':
        return [otherHangsUp, ...(isFree ? [talk] : [])];
    }
  }

  #customerCalls(): void {
    this.#customer = { callid: this.#newCallid(), number: CUSTOMER, phase: 'ringing' };
    this.#tell(ringing(this.#customer.callid));
  }

  #agentCallsIvr(): void {
    this.#ivr = { callid: this.#newCallid(), number: IVR, phase: 'dialling' };
    this.#tell(alerting(this.#ivr.callid));
  }

  /** Open points: the conference's callid, and order, callid and number of the release that joining sends. */
  #join(held: Call, active: Call): void {
    const callid = this.#choose([this.#newCallid(), held.callid, active.callid]);
    const { callid: of, number } = this.#choose([held, active, { callid: this.#newCallid(), number: IVR }]);
    const release = customerRelease(of, of === callid ? self.phoneNumber : number);
    const order = this.#choose(['before', 'after', 'none', 'both']);
    if (order === 'before' || order === 'both') this.#tell(release);
    this.#conference = { callid, held: false };
    for (const call of [held, active]) call.callid = callid;
    this.#tell(
      conference(
        callid,
        ...this.#choose([
          [CUSTOMER, IVR],
          [IVR, CUSTOMER],
        ]),
      ),
    );
    if (order === 'after' || order === 'both') this.#tell(release);
  }

  #holdConference(held: boolean): void {
    if (!this.#conference) return;
    this.#conference.held = held;
    const { callid } = this.#conference;
    this.#tell(held ? hold(callid) : talking(callid));
  }

  /** Open point: whether Talking comes again. */
  #partyLeaves(number: string): void {
    if (!this.#conference) return;
    const { callid, held } = this.#conference;
    const stays = number === IVR ? this.#customer : this.#ivr;
    if (number === IVR) this.#ivr = null;
    else this.#customer = null;
    this.#conference = null;
    this.#tell(customerRelease(callid, number));
    if (stays) stays.phase = held ? 'held' : 'talking';
    if (!held && this.#choose([true, false])) this.#tell(number === IVR ? talking(callid) : reached(callid));
  }

  #agentLeavesConference(): void {
    if (!this.#conference) return;
    const { callid } = this.#conference;
    this.#customer = null;
    this.#ivr = null;
    this.#conference = null;
    this.#tell(callRelease(callid));
    for (const number of [IVR, CUSTOMER]) this.#tell(customerRelease(callid, number));
    this.#tell(phoneRelease);
  }

  #end(call: Call, events: readonly GatewayEvent[]): void {
    if (call === this.#ivr) this.#ivr = null;
    else this.#customer = null;
    for (const event of events) this.#tell(event);
  }

  #tell(event: GatewayEvent): void {
    this.steps.push({ event, threeParty: this.#conference?.held === false });
  }

  #newCallid(): string {
    this.#calls += 1;
    return `call-${this.#calls}`;
  }

  /** Takes one of the options, and leaves the rest of the variant for the next choice. */
  #choose<T>(options: readonly [T, ...T[]]): T {
    const index = this.#variant % options.length;
    this.#variant = Math.floor(this.#variant / options.length);
    return options[index] ?? options[0];
  }
}

/** What leads on to a conference happens more often than what leads away from it. */
function often(action: () => void): (() => void)[] {
  return Array<() => void>(5).fill(action);
}

function isWaiting({ phase }: Call): boolean {
  return phase === 'held' || phase === 'ringing';
}
