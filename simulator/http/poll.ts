import { checkAccess } from '../world/access.ts';
import type { Session } from '../world/agent.ts';
import type { PollResult } from '../world/event-queue.ts';
import { touch } from '../world/idle.ts';
import { notSignedIn } from '../world/outcome.ts';
import type { World } from '../world/world.ts';
import { type Answer, eventAnswer, outcomeAnswer } from './answer.ts';
import type { GatewayRequest, Operation } from './exchange.ts';

/** `GET /agentevent/{id}`: the long poll, which under AUTHMODE 2 also brings new GUIDs (protocol notes §3). */
export function pollOperation(world: World): Operation {
  return async (request) => {
    const access = checkAccess(world, request.agentId, request.guid);
    if (access.kind === 'denied') {
      request.noteGuid(access.guid);
      return outcomeAnswer(world.options, access.outcome);
    }
    request.noteGuid(access.kind === 'granted' ? access.guid : 'dead');
    if (access.kind === 'farewell') access.agent.farewell = null;
    touch(world, access.session);
    const result = await wait(access.session, request, world.options.pollWaitMs);
    return result && pollAnswer(world, access.session, result);
  };
}

/** Waits for an event; null when the client went away. */
function wait(session: Session, request: GatewayRequest, waitMs: number): Promise<PollResult | null> {
  return new Promise((resolve) => {
    const cancel = session.queue.take(waitMs, resolve);
    request.onAbort(() => {
      cancel();
      resolve(null);
    });
  });
}

function pollAnswer(world: World, session: Session, result: PollResult): Answer {
  if (result.kind === 'gone') return outcomeAnswer(world.options, notSignedIn);
  touch(world, session);
  const answer = eventAnswer(world.options, result.kind === 'event' ? result.event : null);
  const now = world.clock.monotonic();
  if (!session.guid.rotationDue(now)) return answer;
  return { ...answer, headers: { 'set-guid': setGuid(session.guid.rotate(now)) } };
}

/** Value of a Set-GUID header (protocol notes §2). */
export function setGuid(guid: string): string {
  return `JSESSIONID=${guid}`;
}
