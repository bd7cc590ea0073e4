import { failedWith, nothingDone, waits } from './draft.ts';
import type { ActiveFlow, FlowInput, OverFlow, Step, Surroundings } from './flow-state.ts';
import { sceneOf } from './scene.ts';

const idle: Step = { state: { kind: 'idle' }, effects: [] };

/**
 * A flow that is over stays for as long as there is something to say of it: until its call ends, the agent has read
 * it, or a new call comes. It never goes while the customer waits.
 *
 * @param startBack begins the way back to the customer.
 */
export function stepOver(
  over: OverFlow,
  input: Exclude<FlowInput, { kind: 'start' }>,
  world: Surroundings,
  startBack: (flow: Omit<ActiveFlow, 'kind' | 'mode'>, at: number) => Step,
): Step {
  switch (input.kind) {
    case 'calls':
      return over.live ? onCalls(over, world, startBack) : { state: over, effects: [] };
    case 'connection':
      return input.online ? onCalls({ ...over, live: true }, world, startBack) : { state: over, effects: [] };
    case 'cancel':
      return over.customerWaits ? { state: over, effects: [] } : idle;
    case 'ended':
      return over.customerWaits ? { state: { ...over, live: false }, effects: [] } : idle;
    case 'answer':
    case 'asked':
    case 'timeout':
      return { state: over, effects: [] };
  }
}

function onCalls(
  before: OverFlow,
  { calls, unsure, at }: Surroundings,
  startBack: Parameters<typeof stepOver>[3],
): Step {
  const was = before.scene;
  const scene = sceneOf(calls, before, unsure);
  const over = { ...before, scene, customerWaits: waits(before.heldByUs, scene, before.ending.kind) };
  const stay = (change: Partial<OverFlow> = {}): Step => ({ state: { ...over, ...change }, effects: [] });
  const hasIvrLeft = was.ivr !== 'none' && scene.ivr === 'none';
  if (scene.customer === 'gone') {
    const isNews = over.ending.kind === 'done' ? was.customer !== 'gone' : was.customer === 'conference';
    if (isNews && scene.ivr !== 'none') {
      return stay({ ending: failedWith('flow.customerLeft'), at });
    }
    const isStillSaid = was.customer === 'gone' && !scene.ringing && !scene.stranger;
    return isStillSaid ? stay() : idle;
  }
  if (over.ending.kind !== 'done' || !hasIvrLeft) return stay();
  if (over.plan.whenLeft === 'return' && scene.customer === 'held') {
    return startBack(backFrom(over, at), at);
  }
  if (over.plan.whenLeft === 'return') return stay({ ending: { kind: 'returned', notice: null }, at });
  return over.customerWaits ? stay({ ending: failedWith('flow.ivrLeft'), at }) : idle;
}

function backFrom(over: OverFlow, at: number): Omit<ActiveFlow, 'kind' | 'mode'> {
  const { plan, step, heldByUs, dialled, ivrCallid, scene } = over;
  return {
    plan,
    since: at,
    step,
    stepSince: at,
    ...nothingDone,
    ending: { kind: 'returned', notice: null },
    heldByUs,
    dialled,
    ivrCallid,
    scene,
  };
}
