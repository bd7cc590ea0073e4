import type { Notice } from './notice.ts';

/** What the agent can ask the gateway to do with calls and with the own state. */
export const controlNames = [
  'answer',
  'hold',
  'retrieve',
  'hangUp',
  'mute',
  'unmute',
  'callOut',
  'addIvr',
  'join',
  'dropIvr',
  'returnToCustomer',
  'secondDial',
  'ready',
  'busy',
  'wrapUp',
  'endWrapUp',
] as const;

export type ControlName = (typeof controlNames)[number];

export interface ControlView {
  /** Why it would do nothing now; null when the gateway would accept it. */
  readonly block: Notice | null;
  /** It is being done. While one is, all of them are blocked. */
  readonly busy: boolean;
}

export type ControlsView = Readonly<Record<ControlName, ControlView>>;

/** How the last control ended. It goes when the next one is used, and when no call is left. */
export interface ControlOutcome {
  readonly control: ControlName;
  /** `refused` by the gateway, `notSent` for certain, `unknown`: sent, and its answer is lost. */
  readonly kind: 'done' | 'blocked' | 'refused' | 'notSent' | 'unknown';
  /** Why; null when it is done. */
  readonly notice: Notice | null;
  readonly at: number;
}

/** What the way from a customer on the line to numbers passing is made of. */
export const flowSteps = ['hold', 'callOut', 'answer', 'join', 'conference', 'transmit'] as const;

export type FlowStepName = (typeof flowSteps)[number];

export interface FlowStepView {
  readonly name: FlowStepName;
  readonly state: 'pending' | 'current' | 'done' | 'failed';
}

/** Where the customer is as far as anybody knows. */
export type CustomerPlace = 'onLine' | 'onHold' | 'inConference' | 'gone' | 'unknown';

/**
 * The flow: an IVR is put into the call with the customer. What it does is told by `steps`, which ends before
 * `transmit` where numbers are passed at a key press, and before `join` where the agent talks to the IVR first.
 */
export type FlowView =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      /** Name of the IVR. */
      readonly ivr: string;
      readonly steps: readonly FlowStepView[];
      readonly since: number;
      /** When the current step began. */
      readonly stepSince: number;
      /** Until when the IVR is waited for; null where nothing is waited for like that. */
      readonly waitsUntil: number | null;
      /** Cancelling leads back to the customer; false once that was asked for. */
      readonly cancellable: boolean;
      /** There is no connection to the gateway; it goes on when there is. */
      readonly waitsForGateway: boolean;
    }
  /** The customer is being brought back. `notice`: why; null when the agent wanted it. */
  | {
      readonly kind: 'wayBack';
      readonly ivr: string;
      readonly steps: readonly FlowStepView[];
      readonly since: number;
      readonly doing: 'droppingIvr' | 'retrieving' | 'asking';
      readonly notice: Notice | null;
      readonly waitsForGateway: boolean;
    }
  /** It did not come to its end. `notice` says why, and what the agent can do. */
  | {
      readonly kind: 'failed';
      readonly ivr: string;
      readonly steps: readonly FlowStepView[];
      readonly notice: Notice;
      readonly customer: CustomerPlace;
      readonly at: number;
    }
  /** The agent cancelled, and has the customer back. */
  | { readonly kind: 'cancelled'; readonly ivr: string; readonly at: number }
  /** All steps are done. `awaitsKey`: numbers are passed when the agent presses the key. */
  | {
      readonly kind: 'done';
      readonly ivr: string;
      readonly steps: readonly FlowStepView[];
      readonly awaitsKey: boolean;
      readonly at: number;
    }
  /** The IVR has left, or was dropped, after all was done: the agent has the customer alone again. */
  | { readonly kind: 'returned'; readonly ivr: string; readonly at: number };

/** An IVR that can be put into the call, for choosing one. */
export interface IvrChoice {
  readonly name: string;
  /** What is dialled, masked. */
  readonly masked: string;
  /** Numbers are passed as soon as the calls are joined, or when the agent presses the key. */
  readonly passAt: 'join' | 'key';
}

/** What the connecting key would do. */
export interface ConnectView {
  /** Name of the IVR that it connects; null when there is none to connect. */
  readonly ivr: string | null;
  /** Why it would do nothing now. */
  readonly block: Notice | null;
  /** All IVRs that can be dialled, the last used first. */
  readonly ivrs: readonly IvrChoice[];
}

/** Why the agent takes no calls: a number from 200 to 250 and what it is called. */
export interface BusyReason {
  readonly code: number;
  /** Null when the settings have no name for it. */
  readonly name: string | null;
}

/** What the agent is for the distribution of calls, beside the state in `session`. */
export interface ReadinessView {
  /** Of a busy agent who gave one. */
  readonly reason: BusyReason | null;
  /** When this state began; null when it isn't known. */
  readonly since: number | null;
  /** What was asked for during a call: it begins when the call ends. */
  readonly next: { readonly state: 'ready' | 'busy' | 'wrapUp'; readonly reason: BusyReason | null } | null;
  /** The reasons to choose from. */
  readonly reasons: readonly BusyReason[];
}

/** What is known of the customer's call. */
export interface CallContext {
  /** Name of the skill it came by; null when the gateway did not say. */
  readonly skill: string | null;
  readonly feature: 'inbound' | 'outbound' | 'internal' | 'consult' | null;
  /** The customer's number, masked. */
  readonly masked: string;
  /** When the call began, milliseconds since the epoch; null when it isn't known. */
  readonly beganAt: number | null;
}
