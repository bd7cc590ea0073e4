import type { Agent } from './agent.ts';
import { type Call, type CallStart, newCall } from './call.ts';
import { alertingContent, emit, talkingContent } from './events.ts';
import { planOf, startStay } from './party-plan.ts';
import { dropByParty } from './release.ts';
import { newCallId, type World } from './world.ts';

/** What a call that the agent makes begins with. */
export type Dialled = Pick<CallStart, 'kind' | 'number' | 'caller' | 'feature' | 'data'>;

/**
 * The agent's phone dials; the far end does what its plan says.
 * @param onAnswer what follows once the far end has answered
 */
export function dial(world: World, agent: Agent, dialled: Dialled, onAnswer = (): void => undefined): Call {
  const call = newCall({
    ...dialled,
    callId: newCallId(world),
    state: 'dialling',
    called: dialled.number,
    beganAt: world.clock.now(),
    skill: 'voice',
  });
  agent.line.add(call);
  liftPhone(world, agent);
  const plan = planOf(world, call.number);
  if (plan.dialled !== 'busy') emit(world, agent, 'AgentEvent_Customer_Alerting', alertingContent(call));
  call.onAnswer = onAnswer;
  if (plan.dialled !== 'rings') {
    const act = plan.dialled === 'answers' ? connect : dropByParty;
    call.cancelRing = world.clock.after(plan.ringMs ?? 0, () => act(world, agent, call));
  }
  return call;
}

/** The call is up: the phone is off the hook and both ends talk. */
export function connect(world: World, agent: Agent, call: Call): void {
  call.cancelRing();
  call.state = 'talking';
  liftPhone(world, agent);
  emit(world, agent, 'AgentEvent_Talking', talkingContent(call));
  startStay(world, agent, call);
  call.onAnswer();
}

function liftPhone(world: World, agent: Agent): void {
  if (agent.offHook) return;
  agent.offHook = true;
  emit(world, agent, 'AgentOther_PhoneOffhook', { type: 'main' });
}
