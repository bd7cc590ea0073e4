import type { FlowStepName } from '../../../shared/call-control.ts';
import { ask, type Draft, failedWith, finish, request, set } from './draft.ts';
import type { FlowOp, Scene } from './flow-state.ts';

/** Whether what a request is for can be seen in the calls. */
export function isSeen(op: FlowOp | 'look', scene: Scene): boolean {
  switch (op) {
    case 'hold':
      return scene.customer === 'held';
    case 'callOut':
      return scene.ivr !== 'none';
    case 'join':
      return scene.customer === 'conference' && scene.ivr === 'conference';
    case 'release':
    case 'drop':
      return scene.ivr === 'none';
    case 'retrieve':
      return scene.customer === 'talking';
    case 'look':
      return !scene.unsure;
    case 'transmit':
      return false;
  }
}

/** Goes on from wherever the calls stand: to the next request, into waiting, or to the end. */
export function goOn(draft: Draft): Draft {
  const { pending, scene } = draft.flow;
  if (pending) {
    if (pending.phase === 'sent' || pending.phase === 'asking' || !isSeen(pending.op, scene)) return draft;
    set(draft, { pending: null, failures: 0, unsent: 0 });
    draft.effects.push({ kind: 'stopTimer' });
  }
  if (!draft.flow.online) return draft;
  if (draft.flow.ending && draft.flow.mode === 'forward') {
    set(draft, { mode: 'back', waitsUntil: null });
    draft.effects.push({ kind: 'stopTimer' });
  }
  if (draft.flow.mode === 'back') goBack(draft);
  else goForward(draft);
  return draft;
}

/** @returns true when the calls have to be made sure of first. */
function mustLook(draft: Draft): boolean {
  if (!draft.flow.scene.unsure) return false;
  if (draft.flow.asked) finish(draft, failedWith('flow.unsure'));
  else ask(draft, 'look');
  return true;
}

function goForward(draft: Draft): Draft {
  const { plan, scene, step, waitsUntil } = draft.flow;
  const isJoined = isSeen('join', scene);
  switch (step) {
    case 'hold':
      if (mustLook(draft)) return draft;
      if (scene.customer === 'held') return next(draft, 'callOut');
      if (scene.customer !== 'talking') return finish(draft, failedWith('flow.asideOther'));
      set(draft, { heldByUs: true });
      return request(draft, 'hold');
    case 'callOut':
      if (scene.ivr !== 'none') return next(draft, 'answer');
      set(draft, { dialled: true });
      return request(draft, 'callOut');
    case 'answer':
      if (scene.ivr === 'talking' && plan.goal === 'answer')
        return finish(draft, { kind: 'done', notice: null });
      if (scene.ivr === 'talking') return next(draft, 'join');
      // An IVR that answered while nothing was known of it is found when it has been waited for in vain.
      if (waitsUntil !== null) return draft;
      set(draft, { waitsUntil: draft.at + plan.answerMs });
      draft.effects.push({ kind: 'timer', ms: plan.answerMs });
      return draft;
    case 'join':
      if (isJoined) return next(draft, 'conference');
      if (mustLook(draft)) return draft;
      set(draft, { joined: true });
      return request(draft, 'join');
    case 'conference':
      if (!isJoined) return back(draft);
      if (plan.goal === 'conference') return finish(draft, { kind: 'done', notice: null });
      return next(draft, 'transmit');
    case 'transmit':
      return request(draft, 'transmit');
  }
  return draft;
}

function next(draft: Draft, step: FlowStepName): Draft {
  set(draft, { step, stepSince: draft.at, waitsUntil: null });
  draft.effects.push({ kind: 'stopTimer' });
  return goForward(draft);
}

/** The calls were not joined although nobody refused. */
function back(draft: Draft): Draft {
  const { scene } = draft.flow;
  const lost = scene.customer === 'gone' ? 'flow.customerLeft' : scene.ivr === 'none' ? 'flow.ivrLeft' : null;
  set(draft, { ending: failedWith(lost ?? 'flow.noEffect'), mode: 'back' });
  return goBack(draft);
}

/** To the customer alone, from wherever the calls stand; an IVR that nobody is connected to is let go. */
function goBack(draft: Draft): Draft {
  const { scene, ending } = draft.flow;
  const end = () => finish(draft, ending ?? { kind: 'returned', notice: null });
  if (scene.stranger) return finish(draft, failedWith('flow.asideOther'));
  // What is being dialled is hung up in any case, and a conference is none yet.
  if (scene.ivr === 'dialling') return request(draft, 'release');
  if (mustLook(draft)) return draft;
  if (scene.customer === 'conference') {
    return scene.ivr === 'conference' ? request(draft, 'drop') : finish(draft, failedWith('flow.asideOther'));
  }
  if (scene.ivr === 'talking') return request(draft, 'release');
  if (scene.ivr === 'held' && scene.customer !== 'talking')
    return finish(draft, failedWith('flow.asideOther'));
  if (scene.customer === 'held') return request(draft, 'retrieve');
  return end();
}
