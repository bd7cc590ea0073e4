import { checkAccess } from '../world/access.ts';
import type { Agent, Session } from '../world/agent.ts';
import { touch } from '../world/idle.ts';
import { badParameter, done, type Outcome } from '../world/outcome.ts';
import { signIn } from '../world/sign-in.ts';
import type { World } from '../world/world.ts';
import { type Answer, outcomeAnswer, pageAnswer } from './answer.ts';
import { cookieHeader } from './cookie.ts';
import type { GatewayRequest, Operation } from './exchange.ts';
import { setGuid } from './poll.ts';

/** An operation of a signed-in agent. */
export type SignedInOperation = (parts: {
  readonly world: World;
  readonly agent: Agent;
  readonly session: Session;
  readonly request: GatewayRequest;
}) => Outcome;

/** Lets only requests with a live GUID through. */
export function signedIn(world: World, operation: SignedInOperation): Operation {
  return (request) => {
    const access = checkAccess(world, request.agentId, request.guid);
    if (access.kind !== 'granted') {
      request.noteGuid(access.kind === 'denied' ? access.guid : 'dead');
      const retcode = world.options.deadGuidRetcode;
      const outcome = access.kind === 'denied' ? access.outcome : { retcode, message: '' };
      return outcomeAnswer(world.options, outcome);
    }
    const { agent, session } = access;
    request.noteGuid(access.guid);
    if (world.options.idleResetBy === 'any') touch(world, session);
    return outcomeAnswer(world.options, operation({ world, agent, session, request }));
  };
}

/** Without its cookie a signed-in agent's request doesn't find its node; sign-in is where cookies start. */
export function behindLoadBalancer(world: World, operation: Operation): Operation {
  return (request) => {
    const session = world.agents.get(request.agentId)?.session;
    if (world.options.requireCookie && session && request.cookie !== session.cookie) {
      return pageAnswer(502, 'Bad Gateway');
    }
    return operation(request);
  };
}

/** `PUT /onlineagent/{id}` and `…/forcelogin`. */
export function signInOperation(world: World, force: boolean): Operation {
  return async (request) => {
    const { agentId, cookie } = request;
    const { outcome, session } = await signIn(world, { agentId, body: jsonBody(request), force, cookie });
    const answer = outcomeAnswer(world.options, outcome);
    return session ? withSession(answer, session, cookie === null, !world.options.http) : answer;
  };
}

/** The request's body as JSON; undefined when it isn't. */
export function jsonBody(request: GatewayRequest): unknown {
  try {
    return JSON.parse(request.body);
  } catch {
    return undefined;
  }
}

/** A text field of a JSON body; undefined when it isn't there. */
export function bodyField(request: GatewayRequest, name: string): string | undefined {
  const body = jsonBody(request);
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** `updateGuid`: a new GUID by hand (protocol notes §2). */
export const updateGuid: SignedInOperation = ({ world, session }) => ({
  retcode: '0',
  message: 'success',
  result: { guid: session.guid.rotate(world.clock.monotonic()) },
});

/** `resetskill/{true|false}` */
export const resetSkill: SignedInOperation = ({ world, agent, session, request }) => {
  const { flag } = request.params;
  if (flag !== 'true' && flag !== 'false') return badParameter;
  session.hasSkills = flag === 'true';
  world.changes.notice(agent);
  return done();
};

function withSession(answer: Answer, session: Session, newCookie: boolean, secure: boolean): Answer {
  const guid = { 'set-guid': setGuid(session.guid.current) };
  const cookie = newCookie ? { 'set-cookie': cookieHeader(session.cookie, secure) } : {};
  return { ...answer, headers: { ...guid, ...cookie } };
}
