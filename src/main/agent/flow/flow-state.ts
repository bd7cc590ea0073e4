import type { FlowStepName } from '../../../shared/call-control.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { GatewayEvent } from '../../gateway/events.ts';
import type { CallState } from '../call-state.ts';

/** What a flow is to do. Fixed at its start. */
export interface FlowPlan {
  /** `number` is what is dialled. */
  readonly ivr: { readonly name: string; readonly number: string };
  /** The customer's call as it stood at the start. `number` may be empty. */
  readonly customer: { readonly callid: string; readonly number: string };
  /**
   * Where it ends: the agent talks to the IVR; all are in one call; numbers are being passed. `return` is the way
   * back to the customer alone.
   */
  readonly goal: 'answer' | 'conference' | 'transmit' | 'return';
  /** How long the IVR may ring, in milliseconds. */
  readonly answerMs: number;
  /** What follows when the IVR leaves after all was done. */
  readonly whenLeft: 'return' | 'nothing';
}

/** Requests of a flow, each of them one of the gateway's. */
export type FlowOp = 'hold' | 'callOut' | 'join' | 'transmit' | 'release' | 'drop' | 'retrieve';

/** A request under way, or one whose effect isn't seen yet. */
export interface PendingOp {
  readonly id: number;
  /** `look`: nothing is done but asking how the calls stand. */
  readonly op: FlowOp | 'look';
  /** `sent`: no answer yet. `effect`: answered; its event is awaited. `asking`: the gateway is asked what became of it.
   * `pausing`: it did not leave; it is tried again soon. */
  readonly phase: 'sent' | 'effect' | 'asking' | 'pausing';
  /** Why its answer isn't a plain success; null for one. */
  readonly cause: Notice | null;
  /** The gateway has refused it: what can be seen of it nevertheless is somebody else's work. */
  readonly refused: boolean;
}

/** How a flow is going to end, decided before the way back is gone. */
export interface Ending {
  readonly kind: 'failed' | 'cancelled' | 'returned';
  /** Empty for a cancelled one. */
  readonly notice: Notice | null;
}

/** A flow under way. */
export interface ActiveFlow {
  readonly kind: 'active';
  readonly plan: FlowPlan;
  readonly since: number;
  readonly mode: 'forward' | 'back';
  /** The step that is current, or at which the way back began. */
  readonly step: FlowStepName;
  readonly stepSince: number;
  /** Until when the IVR may ring, milliseconds since the epoch; null where nothing is waited for like that. */
  readonly waitsUntil: number | null;
  readonly pending: PendingOp | null;
  readonly nextId: number;
  readonly ending: Ending | null;
  /** It was us who put the customer on hold. */
  readonly heldByUs: boolean;
  /** We have dialled; `ivrCallid` once it is known. */
  readonly dialled: boolean;
  readonly ivrCallid: string | null;
  /** We have asked for the joining. */
  readonly joined: boolean;
  /** Requests of the way back that came to nothing, in a row. */
  readonly failures: number;
  /** Of the same, those that did not leave. */
  readonly unsent: number;
  /** The gateway has been asked how the calls stand since they were last in doubt. */
  readonly asked: boolean;
  readonly online: boolean;
  readonly scene: Scene;
}

/** A flow that is over, for as long as there is something to say of it. */
export interface OverFlow {
  readonly kind: 'over';
  readonly plan: FlowPlan;
  readonly step: FlowStepName;
  readonly ending: Ending | { readonly kind: 'done'; readonly notice: null };
  readonly at: number;
  readonly heldByUs: boolean;
  readonly dialled: boolean;
  readonly ivrCallid: string | null;
  /** The customer waits on hold because of us, and nothing goes on by itself: the agent must know. */
  readonly customerWaits: boolean;
  /** False from the end of the session on: what is known of the calls means nothing then. */
  readonly live: boolean;
  readonly scene: Scene;
}

export type FlowState = { readonly kind: 'idle' } | ActiveFlow | OverFlow;

/** The calls as far as a flow is concerned. */
export interface Scene {
  readonly customer: 'gone' | 'ringing' | 'dialling' | 'talking' | 'held' | 'conference';
  readonly ivr: 'none' | 'dialling' | 'talking' | 'held' | 'conference';
  readonly ivrCallid: string | null;
  /** There is a call that is neither of the two, or one of them is joined with it. */
  readonly stranger: boolean;
  /** Somebody new calls. */
  readonly ringing: boolean;
  /** The gateway has to be asked before this can be believed. */
  readonly unsure: boolean;
}

export type OpOutcome =
  | { readonly kind: 'ok'; readonly callid?: string }
  | { readonly kind: 'refused' | 'notSent' | 'unknown'; readonly notice: Notice };

export type FlowInput =
  | { readonly kind: 'start'; readonly plan: FlowPlan; readonly ending?: Ending }
  /** The calls have changed, or not. `event`: what told so; null when the gateway was asked. */
  | { readonly kind: 'calls'; readonly event: GatewayEvent['kind'] | null }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: OpOutcome }
  /** The gateway has told how the calls stand, or it has not. */
  | { readonly kind: 'asked'; readonly id: number; readonly ok: boolean }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'connection'; readonly online: boolean }
  | { readonly kind: 'cancel' }
  /** The session is over. */
  | { readonly kind: 'ended' };

/** What a machine sees beside its input. */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly calls: CallState;
  readonly unsure: boolean;
}

export type FlowEffect =
  | { readonly kind: 'request'; readonly id: number; readonly op: FlowOp }
  /** Ask the gateway how the calls stand: `sync` tells what each is in, `list` only which there are. */
  | { readonly kind: 'ask'; readonly id: number; readonly how: 'sync' | 'list' }
  /** In place of the timer before. */
  | { readonly kind: 'timer'; readonly ms: number }
  | { readonly kind: 'stopTimer' };

export interface Step {
  readonly state: FlowState;
  readonly effects: readonly FlowEffect[];
}
