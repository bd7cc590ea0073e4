import { type Notice, notice } from '../../../shared/notice.ts';
import type { CallState } from '../call-state.ts';
import {
  ask,
  type Draft,
  EFFECT_MS,
  failedWith,
  finish,
  MOST_FAILURES,
  MOST_UNSENT,
  nothingDone,
  RETRY_MS,
  set,
  waitFor,
} from './draft.ts';
import type {
  ActiveFlow,
  FlowInput,
  FlowState,
  OpOutcome,
  PendingOp,
  Step,
  Surroundings,
} from './flow-state.ts';
import { goOn, isSeen } from './go-on.ts';
import { judge } from './judge.ts';
import { stepOver } from './over.ts';
import { sceneOf } from './scene.ts';

/**
 * The flow from a customer on the line to numbers passing, as a pure machine. Whatever comes in, it ends idle or over,
 * and when it is over while the customer waits on hold because of it, `customerWaits` says so.
 */
export function stepFlow(state: FlowState, input: FlowInput, world: Surroundings): Step {
  if (input.kind === 'start') {
    return state.kind === 'active' ? { state, effects: [] } : begin(input, world);
  }
  switch (state.kind) {
    case 'idle':
      return { state, effects: [] };
    case 'over':
      return stepOver(state, input, world, startBack);
    case 'active':
      return stepActive(state, input, world);
  }
}

function begin({ plan, ending }: FlowInput & { kind: 'start' }, world: Surroundings): Step {
  const isReturn = plan.goal === 'return';
  const scene = sceneOf(world.calls, { plan, dialled: isReturn, ivrCallid: null }, world.unsure);
  const isHeld = scene.customer === 'held';
  return work(
    {
      kind: 'active',
      plan,
      since: world.at,
      mode: isReturn ? 'back' : 'forward',
      step: isHeld ? 'callOut' : 'hold',
      stepSince: world.at,
      ...nothingDone,
      ending: ending ?? null,
      heldByUs: isHeld,
      dialled: isReturn,
      ivrCallid: scene.ivrCallid,
      scene,
    },
    world.at,
    goOn,
  );
}

/** The way back from a flow that was over already. */
function startBack(flow: Omit<ActiveFlow, 'kind' | 'mode'>, at: number): Step {
  return work({ ...flow, kind: 'active', mode: 'back' }, at, goOn);
}

function work(flow: ActiveFlow, at: number, change: (draft: Draft) => unknown): Step {
  const draft: Draft = { flow, over: null, effects: [], at };
  change(draft);
  return { state: draft.over ?? draft.flow, effects: draft.effects };
}

function stepActive(
  before: ActiveFlow,
  input: Exclude<FlowInput, { kind: 'start' }>,
  world: Surroundings,
): Step {
  const scene = sceneOf(world.calls, before, world.unsure);
  // After the session nothing is known of calls any more; what was known last is what the agent is told.
  const known = input.kind === 'ended' ? before.scene : scene;
  const flow = { ...before, scene: known, asked: known.unsure && before.asked };
  return work(flow, world.at, (draft) => {
    switch (input.kind) {
      case 'calls':
        onCalls(draft, before, input.event);
        return failUnseen(draft, world.calls);
      case 'answer':
        onAnswer(draft, input.id, input.outcome);
        return failUnseen(draft, world.calls);
      case 'asked':
        return onAsked(draft, input.id, input.ok);
      case 'timeout':
        return onTimeout(draft);
      case 'connection':
        return onConnection(draft, input.online);
      case 'cancel':
        if (draft.flow.ending === null) set(draft, { ending: { kind: 'cancelled', notice: null } });
        return goOn(draft);
      case 'ended':
        finish(draft, failedWith('flow.sessionOver'));
        if (draft.over) {
          const { heldByUs, scene: last } = draft.over;
          const mayBeHeld = last.customer === 'held' || before.pending?.op === 'hold';
          draft.over = { ...draft.over, live: false, customerWaits: heldByUs && mayBeHeld };
        }
    }
  });
}

function onCalls(draft: Draft, before: ActiveFlow, event: (FlowInput & { kind: 'calls' })['event']): Draft {
  const verdict = judge(before, draft.flow.scene, event);
  switch (verdict.kind) {
    case 'aside':
      return finish(draft, verdict.ending);
    case 'back': {
      // That the customer has left is more than whatever went wrong before.
      const isNews = before.ending === null || verdict.ending.notice?.key === 'flow.customerLeft';
      if (isNews) set(draft, { ending: verdict.ending });
      // What was asked of a call that is gone can't be seen any more; what was dialled is still to come.
      const { pending } = draft.flow;
      const isVain = pending?.op === 'hold' || pending?.op === 'retrieve';
      if (isVain && pending?.phase === 'effect') set(draft, { pending: null });
      return goOn(draft);
    }
    case 'suspect':
    case 'none':
      return goOn(draft);
  }
  return draft;
}

function onAnswer(draft: Draft, id: number, outcome: OpOutcome): Draft {
  const { pending, mode, ending } = draft.flow;
  if (pending?.id !== id || pending.phase !== 'sent') return draft;
  if (pending.op === 'transmit') {
    set(draft, { pending: null });
    if (ending) return goOn(draft);
    if (outcome.kind === 'ok') return finish(draft, { kind: 'done', notice: null });
    // The calls stand as they should, and the agent has the key.
    return finish(draft, { kind: 'failed', notice: outcome.notice });
  }
  switch (outcome.kind) {
    case 'ok':
      if (pending.op === 'callOut') set(draft, { ivrCallid: outcome.callid || null });
      if (pending.op === 'join') set(draft, { step: 'conference', stepSince: draft.at });
      waitFor(draft, 'effect', EFFECT_MS);
      return goOn(draft);
    case 'unknown':
      set(draft, { pending: { ...pending, cause: outcome.notice } });
      waitFor(draft, 'effect', EFFECT_MS);
      return goOn(draft);
    case 'refused':
    case 'notSent':
      if (mode === 'forward' && pending.op === 'join' && outcome.kind === 'refused') {
        // Perhaps a party has just left, and hanging up, as the way back would, could hit the customer. Or somebody
        // else has just joined the calls.
        set(draft, { pending: { ...pending, cause: outcome.notice, refused: true } });
        return ask(draft, 'join');
      }
      if (mode === 'forward') return giveUp(draft, outcome.notice);
      return failBack(draft, pending, outcome.notice, outcome.kind === 'refused');
  }
  return draft;
}

/** What was dialled was over before anything was seen of it: there is no event to wait for. */
function failUnseen(draft: Draft, { endedCallids }: CallState): Draft {
  const { pending, ivrCallid, scene } = draft.flow;
  const isAwaited = pending?.op === 'callOut' && pending.phase !== 'sent' && scene.ivr === 'none';
  if (draft.over || !isAwaited || ivrCallid === null || !endedCallids.includes(ivrCallid)) return draft;
  draft.effects.push({ kind: 'stopTimer' });
  return giveUp(draft, notice('flow.ivrBusy'));
}

/** A request has come to nothing: back, unless a reason for that is there already. */
function giveUp(draft: Draft, why: Notice): Draft {
  const { scene, dialled, step } = draft.flow;
  const isIvrGone = dialled && step !== 'callOut' && scene.ivr === 'none';
  const lost = scene.customer === 'gone' ? 'flow.customerLeft' : isIvrGone ? 'flow.ivrLeft' : null;
  set(draft, {
    pending: null,
    ending: draft.flow.ending ?? (lost ? failedWith(lost) : { kind: 'failed', notice: why }),
  });
  return goOn(draft);
}

/** A request of the way back has come to nothing: asked about, or tried again; not for ever. */
function failBack(draft: Draft, pending: PendingOp, why: Notice, isRefused: boolean): Draft {
  const failures = draft.flow.failures + (isRefused ? 1 : 0);
  const unsent = draft.flow.unsent + (isRefused ? 0 : 1);
  set(draft, { failures, unsent, pending: { ...pending, cause: why } });
  if (failures >= MOST_FAILURES || unsent >= MOST_UNSENT) {
    return finish(draft, failedWith('flow.notBack', { cause: why }));
  }
  return isRefused ? ask(draft, pending.op) : waitFor(draft, 'pausing', RETRY_MS);
}

function onAsked(draft: Draft, id: number, ok: boolean): Draft {
  const { pending, mode, scene } = draft.flow;
  if (pending?.id !== id || pending.phase !== 'asking') return draft;
  if (!ok) {
    const failures = draft.flow.failures + 1;
    set(draft, { failures });
    if (failures >= MOST_FAILURES) return finish(draft, failedWith('flow.unsure'));
    return waitFor(draft, 'effect', RETRY_MS);
  }
  if (pending.op === 'look') {
    set(draft, { pending: null, asked: true });
    if (scene.unsure) return finish(draft, failedWith('flow.unsure'));
    return goOn(draft);
  }
  if (isSeen(pending.op, scene)) {
    if (pending.op === 'join' && pending.refused) return finish(draft, failedWith('flow.asideJoined'));
    set(draft, { pending: null });
    return goOn(draft);
  }
  const why = pending.cause ?? failedWith('flow.noEffect').notice;
  if (why === null) return draft;
  if (mode === 'forward') return giveUp(draft, why);
  const failures = draft.flow.failures + 1;
  set(draft, { failures, pending: null });
  if (failures >= MOST_FAILURES) return finish(draft, failedWith('flow.notBack', { cause: why }));
  return goOn(draft);
}

function onTimeout(draft: Draft): Draft {
  const { pending, online, mode, step, ending, waitsUntil } = draft.flow;
  if (pending?.phase === 'effect' && online) return ask(draft, pending.op);
  if (pending?.phase === 'pausing') {
    set(draft, { pending: null });
    return goOn(draft);
  }
  if (pending || mode !== 'forward' || step !== 'answer' || waitsUntil === null) return draft;
  set(draft, { ending: ending ?? failedWith('flow.noAnswer'), waitsUntil: null });
  return goOn(draft);
}

/** After a gap an answered request may have had its effect unseen: the gateway is asked before anything is decided. */
function onConnection(draft: Draft, online: boolean): Draft {
  set(draft, { online });
  if (!online) return draft;
  const { pending } = draft.flow;
  if (pending && (pending.phase === 'effect' || pending.phase === 'asking')) return ask(draft, pending.op);
  return goOn(draft);
}
