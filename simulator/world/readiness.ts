import { announceReadiness } from './after-call.ts';
import type { Agent, Readiness, Session } from './agent.ts';
import { emit } from './events.ts';
import { badParameter, done, type Outcome, refused } from './outcome.ts';
import type { World } from './world.ts';

/** `sayfree` */
export function sayFree(world: World, agent: Agent, session: Session): Outcome {
  if (session.readiness === 'busy') emit(world, agent, 'AgentState_CancelNotReady_Success');
  return become(world, agent, session, 'idle');
}

/**
 * `saybusy`
 * @param reason 200 to 250, or undefined for none (then 1, "self", is reported)
 */
export function sayBusy(world: World, agent: Agent, session: Session, reason: string | undefined): Outcome {
  if (reason !== undefined && !/^2([0-4]\d|50)$/.test(reason)) return badParameter;
  emit(world, agent, 'AgentState_SetNotReady_Success', { reason: reason ?? '1' });
  return become(world, agent, session, 'busy', false);
}

/** `work` */
export function enterWork(world: World, agent: Agent, session: Session): Outcome {
  emit(world, agent, 'AgentState_SetWork_Success');
  return become(world, agent, session, 'work');
}

/** `cancelwork` */
export function leaveWork(world: World, agent: Agent, session: Session): Outcome {
  if ((session.wish ?? session.readiness) !== 'work')
    return refused('100-009', 'The agent is not in wrap-up.');
  emit(world, agent, 'AgentState_CancelWork_Success');
  return become(world, agent, session, 'idle');
}

/** During a call the wish is kept until the call ends. */
function become(
  world: World,
  agent: Agent,
  session: Session,
  readiness: Readiness,
  announce = true,
): Outcome {
  if (agent.line.any) {
    session.wish = readiness;
    return done();
  }
  session.readiness = readiness;
  if (announce) announceReadiness(world, agent);
  return done();
}
