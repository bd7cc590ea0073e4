import type { Agent } from './agent.ts';
import { connect, dial } from './dial.ts';
import { emit, talkingContent } from './events.ts';
import { badParameter, done, type Outcome, refused } from './outcome.ts';
import { planOf, receiveKeys } from './party-plan.ts';
import { dropByAgent, leaveConference, leaveConnected } from './release.ts';
import type { World } from './world.ts';

const dialable = /^[0-9*#+]{1,24}$/;
const keys = /^[0-9*#]{1,24}$/;

/** `answer` */
export function answer(world: World, agent: Agent): Outcome {
  const call = agent.line.inState('ringing');
  if (!call) return refused('200-002', 'There is no call to answer.');
  connect(world, agent, call);
  return done();
}

/** What `callout` may carry besides the number; empty texts are as if they were not there. */
export interface CallOutExtras {
  /** Number to show; without one the agent's own phone. */
  readonly caller?: string | undefined;
  /** Call data to attach. */
  readonly data?: string | undefined;
}

/**
 * `callout`: there must be no active call; a held one is allowed (protocol notes §4).
 * @returns with the callid as result
 */
export function callOut(world: World, agent: Agent, called: string, extras: CallOutExtras = {}): Outcome {
  if (!dialable.test(called)) return refused('200-001', 'The outbound number is incorrect.');
  if (agent.line.active) return refused('100-007', 'There is an active call.');
  const call = dial(world, agent, {
    kind: planOf(world, called).kind,
    number: called,
    caller: extras.caller || (agent.session?.phone ?? agent.id),
    feature: '7',
    data: extras.data ?? '',
  });
  return done(call.callId);
}

/** `hold` */
export function hold(world: World, agent: Agent): Outcome {
  if (!agent.line.any) return refused('200-013', 'There is no call to hold.');
  const call = agent.line.inState('talking');
  if (!call) return refused('200-014', 'The call is not in a state to be held.');
  call.state = 'held';
  emit(world, agent, 'AgentEvent_Hold', call.callId);
  return done();
}

/** `gethold` */
export function getHold(world: World, agent: Agent, callId: string): Outcome {
  if (!agent.line.inState('held')) return refused('200-015', 'There is no held call.');
  const call = agent.line.byId(callId);
  if (call?.state !== 'held' || agent.line.active) {
    return refused('200-016', 'The call is not in a state to be taken back.');
  }
  call.state = 'talking';
  emit(world, agent, 'AgentEvent_Talking', talkingContent(call));
  return done();
}

/** `connecthold`: joins the held call with the active one; the agent leaves both. */
export function connectHold(world: World, agent: Agent, heldCallId: string): Outcome {
  const active = agent.line.inState('talking');
  if (!active) return refused('200-005', 'There is no call to connect.');
  const held = agent.line.byId(heldCallId);
  if (held?.state !== 'held') return refused('200-006', 'There is no such held call.');
  leaveConnected(world, agent, [held, active], active.callId);
  return done();
}

/** `disconnect/{number}`: drops one party. */
export function disconnect(world: World, agent: Agent, number: string): Outcome {
  if (!agent.line.any) return refused('200-023', 'There is no call to disconnect from.');
  const call = agent.line.byNumber(number);
  if (!call) return refused('200-024', 'The number is not in the call.');
  if (call.state === 'conference') leaveConference(world, agent, call);
  else dropByAgent(world, agent, call);
  return done();
}

/** `release`: the agent hangs up; the others of a conference stay connected. */
export function release(world: World, agent: Agent): Outcome {
  const call = agent.line.active ?? agent.line.inState('held');
  if (!call) return refused('200-017', 'There is no call to hang up.');
  const { conference } = agent.line;
  const [first, second] = agent.line.calls.filter(({ state }) => state === 'conference');
  if (conference && first && second) leaveConnected(world, agent, [first, second], conference.callId);
  else dropByAgent(world, agent, call);
  return done();
}

/** `beginmute` and `endmute` */
export function setMute(agent: Agent, muted: boolean): Outcome {
  const session = agent.session;
  if (!session || !agent.line.inState('talking', 'conference')) {
    return refused(muted ? '200-003' : '200-007', 'There is no call.');
  }
  if (session.muted === muted) return refused(muted ? '200-004' : '200-008', 'Wrong mute state.');
  session.muted = muted;
  return done();
}

/** `seconddialex`: the agent's own digits; an IVR in the call receives them. */
export function secondDial(world: World, agent: Agent, digits: string): Outcome {
  if (!keys.test(digits)) return badParameter;
  if (!agent.line.inState('talking', 'conference')) return refused('200-026', 'There is no call.');
  const ivr = agent.line.calls.find(
    ({ kind, state }) => kind === 'ivr' && (state === 'talking' || state === 'conference'),
  );
  if (ivr) receiveKeys(world, agent, ivr, digits);
  return done();
}
