import { settle } from './after-call.ts';
import type { Agent } from './agent.ts';
import type { Call } from './call.ts';
import { emit, talkingContent } from './events.ts';
import type { World } from './world.ts';

/** Ends a call that is in no conference, from the agent's side. */
export function dropByAgent(world: World, agent: Agent, call: Call): void {
  agent.line.remove(call);
  emit(world, agent, 'AgentEvent_Call_Release', call.callId);
  if (call.state !== 'dialling') emitCustomerRelease(world, agent, call.callId, call.number);
  settle(world, agent, 'agent');
}

/** The far end of a call leaves: it hangs up, gives up ringing, or rejects. */
export function dropByParty(world: World, agent: Agent, call: Call): void {
  if (call.state === 'conference') {
    leaveConference(world, agent, call);
    return;
  }
  agent.line.remove(call);
  if (call.state === 'dialling') {
    const failed = call.kind === 'colleague' ? 'AgentEvent_Consult_Fail' : 'AgentEvent_Call_Out_Fail';
    emit(world, agent, failed, call.callId);
  } else {
    emitCustomerRelease(world, agent, call.callId, call.number);
    if (call.state !== 'held') emit(world, agent, 'AgentEvent_Call_Release', call.callId);
  }
  settle(world, agent, 'platform');
}

/**
 * One of the two others leaves the conference, or is dropped from it; an ordinary call remains, under the
 * conference's callid. A party that leaves appears as Customer_Release with its number (protocol notes §4).
 */
export function leaveConference(world: World, agent: Agent, leaver: Call): void {
  const conference = agent.line.conference;
  if (!conference) return;
  agent.line.remove(leaver);
  agent.line.conference = null;
  emitCustomerRelease(world, agent, conference.callId, leaver.number);
  const left = agent.line.inState('conference');
  if (!left) return;
  left.state = 'talking';
  left.callId = conference.callId;
  if (world.options.talkingAfterConference) emit(world, agent, 'AgentEvent_Talking', talkingContent(left));
}

/** The agent leaves two calls joined to each other: those parties stay connected (protocol notes §4). */
export function leaveConnected(
  world: World,
  agent: Agent,
  ends: readonly [Call, Call],
  callId: string,
): void {
  agent.line.conference = null;
  for (const end of ends) agent.line.remove(end);
  world.bridges.add({ agentId: agent.id, ends });
  emit(world, agent, 'AgentEvent_Call_Release', callId);
  settle(world, agent, 'agent');
}

/** Ends all calls of an agent whose sign-in is being ended; nobody is left to be told. */
export function dropAll(agent: Agent): void {
  for (const call of [...agent.line.calls]) agent.line.remove(call);
  agent.line.conference = null;
  agent.offHook = false;
}

function emitCustomerRelease(world: World, agent: Agent, callid: string, number: string): void {
  emit(world, agent, 'AgentEvent_Customer_Release', { callid, number });
}
