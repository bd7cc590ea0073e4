import type { Agent } from './agent.ts';
import { makeEvent } from './events.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { dropAll } from './release.ts';
import type { World } from './world.ts';

/** How a sign-in ends. */
export interface Ending {
  /** Protocol notes §6: 257 inspector, 258 oneself, 260 heartbeat lost, 264 same ID forced in elsewhere. */
  readonly cause: number;
  /** ShutdownService: waits for the client's next poll, goes only to a poll that hangs now, or isn't sent. */
  readonly notice: 'queue' | 'ifPolling' | 'none';
  readonly calls: 'keep' | 'drop';
}

/** Ends the agent's sign-in; its GUID is dead from now on. */
export function endSession(world: World, agent: Agent, ending: Ending): void {
  const session = agent.session;
  if (!session) return;
  session.cancelIdleWatch();
  if (ending.calls === 'drop') dropAll(agent);
  agent.session = null;
  world.changes.notice(agent);
  agent.lastCause = ending.cause;
  agent.farewell = null;
  const polling = session.queue.waiting > 0;
  if (ending.notice === 'none' || (ending.notice === 'ifPolling' && !polling)) {
    session.queue.close();
    return;
  }
  const content = { loginTime: String(session.loginTime) };
  session.queue.clear();
  session.queue.push(makeEvent(world, agent, 'AgentOther_ShutdownService', content));
  if (polling) session.queue.close();
  else agent.farewell = session;
}

/** `logout`: refused while talking or answering (protocol notes §2). */
export function logOut(world: World, agent: Agent): Outcome {
  if (agent.line.any) return refused('100-010', 'The agent has a call.');
  endSession(world, agent, { cause: 258, notice: 'none', calls: 'drop' });
  return done();
}

/** `forcelogout`: releases the calls too. */
export function forceLogOut(world: World, agent: Agent): Outcome {
  endSession(world, agent, { cause: 258, notice: 'none', calls: 'drop' });
  return done();
}
