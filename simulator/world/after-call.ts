import type { Agent } from './agent.ts';
import { emit } from './events.ts';
import type { World } from './world.ts';

/** Who ended the call; `phoneState` of PhoneRelease tells it (protocol notes §3). */
export type EndedBy = 'agent' | 'platform';

/** After a call went: if it was the last one, the phone is put down and the agent becomes what it should be. */
export function settle(world: World, agent: Agent, endedBy: EndedBy): void {
  if (agent.line.any) return;
  agent.offHook = false;
  emit(world, agent, 'AgentOther_PhoneRelease', { phoneState: endedBy === 'agent' ? 2 : 3 });
  const session = agent.session;
  if (!session) return;
  session.muted = false;
  session.readiness = session.wish ?? (session.autoEnterIdle ? session.readiness : 'work');
  session.wish = null;
  announceReadiness(world, agent);
}

/** Sends the state event of what the agent is between calls. */
export function announceReadiness(world: World, agent: Agent): void {
  const names = { idle: 'AgentState_Ready', busy: 'AgentState_Busy', work: 'AgentState_Work' } as const;
  if (agent.session) emit(world, agent, names[agent.session.readiness]);
}
