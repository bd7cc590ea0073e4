import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type NoticeParams, notice } from '../../../shared/notice.ts';
import type { ActiveFlow, Ending, FlowEffect, FlowOp, OverFlow, Scene } from './flow-state.ts';

/** How long the event of an accepted request may take, in milliseconds; then the gateway is asked. */
export const EFFECT_MS = 3000;
/** How long before a request of the way back that did not leave is tried again, in milliseconds. */
export const RETRY_MS = 1500;
/** How often in a row a request of the way back may come to nothing. */
export const MOST_FAILURES = 3;
/** The same for those that did not leave, which is harmless to repeat; with their pauses, some minutes. */
export const MOST_UNSENT = 40;

/** A flow for which nothing has been asked of the gateway yet, be it at its start or where the way back begins. */
export const nothingDone = {
  waitsUntil: null,
  pending: null,
  nextId: 1,
  joined: false,
  failures: 0,
  unsent: 0,
  asked: false,
  online: true,
} as const satisfies Partial<ActiveFlow>;

/** A step of the machine while it is worked out: the flow so far and what is to be done. */
export interface Draft {
  flow: ActiveFlow;
  over: OverFlow | null;
  readonly effects: FlowEffect[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export function failedWith(key: MessageKey, params?: NoticeParams): Ending {
  return { kind: 'failed', notice: notice(key, params) };
}

/** Changes the flow. */
export function set(draft: Draft, change: Partial<ActiveFlow>): Draft {
  draft.flow = { ...draft.flow, ...change };
  return draft;
}

/** Sends a request; its answer is awaited. */
export function request(draft: Draft, op: FlowOp): Draft {
  const id = draft.flow.nextId;
  set(draft, {
    pending: { id, op, phase: 'sent', cause: null, refused: false },
    nextId: id + 1,
    waitsUntil: null,
  });
  draft.effects.push({ kind: 'stopTimer' }, { kind: 'request', id, op });
  return draft;
}

/** Asks the gateway what became of a request, or only how the calls stand. */
export function ask(draft: Draft, op: FlowOp | 'look'): Draft {
  const id = draft.flow.nextId;
  const { cause = null, refused = false } = draft.flow.pending ?? {};
  set(draft, { pending: { id, op, phase: 'asking', cause, refused }, nextId: id + 1 });
  // A call that is being dialled isn't in what `sync` tells (protocol notes §5).
  const how = op === 'callOut' ? 'list' : 'sync';
  draft.effects.push({ kind: 'stopTimer' }, { kind: 'ask', id, how });
  return draft;
}

/** Waits within a request that is under way. */
export function waitFor(draft: Draft, phase: 'effect' | 'pausing', ms: number): Draft {
  const { pending } = draft.flow;
  if (pending) set(draft, { pending: { ...pending, phase } });
  draft.effects.push({ kind: 'timer', ms });
  return draft;
}

/** Ends the flow, wherever it stands. */
export function finish(draft: Draft, wished: OverFlow['ending']): Draft {
  const { plan, step, heldByUs, dialled, ivrCallid, scene } = draft.flow;
  const isBroken = wished.kind !== 'failed' && wished.kind !== 'done' && scene.customer === 'gone';
  const ending = isBroken ? failedWith('flow.customerLeft') : wished;
  // Where nobody can say how the calls stand, the agent is warned rather than not.
  const mayWait = ending.notice?.key === 'flow.unsure' && heldByUs && scene.customer !== 'gone';
  draft.effects.push({ kind: 'stopTimer' });
  draft.over = {
    kind: 'over',
    plan,
    step,
    ending,
    at: draft.at,
    heldByUs,
    dialled,
    ivrCallid,
    customerWaits: waits(heldByUs, scene, ending.kind) || mayWait,
    live: true,
    scene,
  };
  return draft;
}

/** Whether the customer waits on hold because of us and nothing goes on: not while the agent talks to the IVR as planned. */
export function waits(heldByUs: boolean, scene: Scene, ending: OverFlow['ending']['kind']): boolean {
  const isConsulting = ending === 'done' && (scene.ivr === 'talking' || scene.ivr === 'dialling');
  return heldByUs && scene.customer === 'held' && !isConsulting;
}
