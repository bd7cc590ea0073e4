import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { announceReadiness } from './after-call.ts';
import type { Agent, Readiness, Session } from './agent.ts';
import { EventQueue } from './event-queue.ts';
import { emit } from './events.ts';
import { GuidLife } from './guid.ts';
import { watchIdle } from './idle.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { endSession } from './sign-out.ts';
import type { World } from './world.ts';

/** Samples send booleans as text, so both are read. */
const flag = z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })]);
const text = z.union([z.string(), z.number().transform(String)]);

/** Body of sign-in (protocol notes §2); fields that change nothing here are let through. */
const bodySchema = z.looseObject({
  password: z.string().max(32),
  phonenum: text.pipe(z.string().max(24)),
  autoanswer: flag.default(false),
  autoenteridle: flag.default(true),
  agenttype: text.pipe(z.enum(['4', '11'])).default('4'),
  status: text.pipe(z.enum(['3', '4', '5'])).default('4'),
  ip: z.ipv4().default('127.0.0.1'),
});

/** Which refusal a bad field gets; any other is 100-001. */
const fieldRetcodes: Readonly<Record<string, string>> = {
  phonenum: '100-013',
  agenttype: '100-012',
  status: '100-011',
  ip: '100-016',
};

const readinessOf: Readonly<Record<'3' | '4' | '5', Readiness>> = { 3: 'busy', 4: 'idle', 5: 'work' };

/** How a sign-in comes. */
export interface SignInRequest {
  readonly agentId: string;
  readonly body: unknown;
  /** `forcelogin`: whoever is signed in goes. */
  readonly force: boolean;
  /** The load balancer's cookie that the client already has, if any. */
  readonly cookie: string | null;
}

/** The answer, and the new session when it succeeded. */
export interface SignInOutcome {
  readonly outcome: Outcome;
  readonly session: Session | null;
}

/** Signs an agent in, or says why not (protocol notes §2 and §6). Takes `signInMs`. */
export async function signIn(world: World, request: SignInRequest): Promise<SignInOutcome> {
  const parsed = bodySchema.safeParse(request.body);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '');
    return fail(fieldRetcodes[field] ?? '100-001', 'A sign-in parameter is incorrect.');
  }
  if (!/^[0-9*#+]+$/.test(parsed.data.phonenum)) return fail('100-013', 'The phone number is invalid.');
  const agent = world.agents.get(request.agentId);
  if (!agent) return fail('100-004', 'The user or the password is incorrect.');
  if (agent.signingIn) return fail('100-021', 'A sign-in is in progress.');

  agent.signingIn = true;
  await new Promise<void>((resolve) => world.clock.after(world.options.signInMs, resolve));
  agent.signingIn = false;

  const refusal = checkAccount(world, agent, parsed.data.password);
  if (refusal) return { outcome: refusal, session: null };
  if (agent.session && !request.force) return fail('100-002', 'The agent has signed in already.');
  if (agent.session) endSession(world, agent, { cause: 264, notice: 'ifPolling', calls: 'keep' });
  const session = openSession(world, agent, parsed.data, request.cookie);
  return { outcome: done(signInResult(agent, session)), session };
}

/** Someone signs in by force elsewhere and takes the agent over, calls and all (cause 264). */
export function takeOver(world: World, agent: Agent): void {
  if (!agent.session) return;
  const body = bodySchema.parse({ password: '', phonenum: agent.session.phone });
  endSession(world, agent, { cause: 264, notice: 'ifPolling', calls: 'keep' });
  openSession(world, agent, body, null);
}

function fail(retcode: string, message: string): SignInOutcome {
  return { outcome: refused(retcode, message), session: null };
}

function checkAccount(world: World, agent: Agent, password: string): Outcome | null {
  if (agent.locked) return refused('110-016', 'The account is locked.');
  if (agent.failures >= world.options.lockAfter) {
    return refused('110-021', 'The account is locked after too many failures.');
  }
  if (password !== agent.password) {
    agent.failures += 1;
    return refused('100-004', 'The user or the password is incorrect.');
  }
  agent.failures = 0;
  return agent.passwordExpired ? refused('100-020', 'The password has expired.') : null;
}

function openSession(
  world: World,
  agent: Agent,
  body: z.output<typeof bodySchema>,
  cookie: string | null,
): Session {
  const now = world.clock.monotonic();
  const session: Session = {
    guid: new GuidLife(world.options, now),
    queue: new EventQueue(world.clock),
    cookie: cookie ?? randomBytes(16).toString('hex'),
    loginTime: world.clock.now(),
    phone: body.phonenum,
    autoAnswer: body.autoanswer,
    autoEnterIdle: body.autoenteridle,
    hasSkills: false,
    readiness: readinessOf[body.status],
    wish: null,
    muted: false,
    lastSeen: now,
    cancelIdleWatch: () => undefined,
  };
  agent.session = session;
  watchIdle(world, agent, session);
  announceSignIn(world, agent, session);
  return session;
}

/** InService and Ready, then what the wanted status adds (protocol notes §2). */
function announceSignIn(world: World, agent: Agent, session: Session): void {
  emit(world, agent, 'AgentOther_InService');
  emit(world, agent, 'AgentState_Ready');
  if (session.readiness === 'busy') emit(world, agent, 'AgentState_SetNotReady_Success', { reason: '200' });
  if (session.readiness === 'work') announceReadiness(world, agent);
}

function signInResult(agent: Agent, session: Session): Record<string, unknown> {
  return {
    vdnid: 1,
    workno: agent.id,
    mediatype: 'TTF',
    loginTime: String(session.loginTime),
    isForceChange: 'false',
    serverName: 'AgentGateway',
    timeRemaining: '9',
  };
}
