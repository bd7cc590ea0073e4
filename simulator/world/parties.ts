import { ControlError } from '../api.ts';
import type { Agent } from './agent.ts';
import { type Bridge, type Call, newCall } from './call.ts';
import { connect } from './dial.ts';
import { emit, incomingCallInfo, ringingContent } from './events.ts';
import { keysReach } from './legs.ts';
import { receiveKeys } from './party-plan.ts';
import { dropByParty } from './release.ts';
import { newCallId, type World } from './world.ts';

/** Where a party is: in a call with an agent, or connected with another party. */
type Place =
  | { readonly kind: 'call'; readonly agent: Agent; readonly call: Call }
  | { readonly kind: 'bridge'; readonly bridge: Bridge; readonly other: Call };

/** What the platform knows of a call that comes in. */
export interface CallAbout {
  /** Name of its skill; `voice` if left out. */
  readonly skill?: string | undefined;
  /** Call data, e.g. from a menu that the customer went through. */
  readonly data?: string | undefined;
}

/**
 * A customer calls an agent. Calls come only to an idle agent whose skills are set (protocol notes §2).
 * @returns the callid
 * @throws ControlError when the agent takes no call now
 */
export function callIn(world: World, agent: Agent, number: string, about: CallAbout = {}): string {
  if (!/^[0-9*#+]{1,24}$/.test(number)) throw new ControlError('That is not a phone number.');
  const { session } = agent;
  if (!session) throw new ControlError(`Agent ${agent.id} is not signed in.`);
  if (!session.hasSkills) throw new ControlError(`Agent ${agent.id} has no skills set, so no call comes.`);
  if (session.readiness !== 'idle') throw new ControlError(`Agent ${agent.id} is not ready.`);
  if (agent.line.any) throw new ControlError(`Agent ${agent.id} has a call already.`);
  const call = newCall({
    callId: newCallId(world),
    state: 'ringing',
    kind: 'customer',
    number,
    caller: number,
    called: agent.id,
    feature: '0',
    beganAt: world.clock.now(),
    skill: about.skill ?? 'voice',
    data: about.data ?? '',
  });
  agent.line.add(call);
  emit(world, agent, 'AgentOther_PhoneAlerting');
  if (session.autoAnswer) emit(world, agent, 'AgentEvent_Auto_Answer', ringingContent(call, 5));
  else emit(world, agent, 'AgentEvent_Ringing', ringingContent(call));
  emit(world, agent, 'AgentEvent_Incoming_CallInfo', incomingCallInfo(call));
  if (session.autoAnswer) connect(world, agent, call);
  return call.callId;
}

/** A party that an agent dialled answers. Throws ControlError when none rings under this number. */
export function partyAnswers(world: World, number: string): void {
  const place = world.places.newest(number, ({ state }) => state === 'dialling');
  if (!place) throw new ControlError('No dialled call rings there.');
  connect(world, place.agent, place.call);
}

/** A party hangs up, stops calling, or rejects. Throws ControlError when it is in no call. */
export function partyHangsUp(world: World, number: string): void {
  const place = findParty(world, number);
  if (place.kind === 'bridge') world.bridges.delete(place.bridge);
  else dropByParty(world, place.agent, place.call);
}

/**
 * A party presses keys. With an agent alone, and in a conference whose numbers are not passed, the tones
 * are heard on the agent's side and no IVR takes them; once they are passed it is the other way round
 * (seed). On hold nobody hears. Two parties that the agent left hear each other directly: an assumption,
 * no source speaks of it.
 * @throws ControlError when the party is in no answered call, or these are no keys
 */
export function partyPresses(world: World, number: string, digits: string): void {
  if (!/^[0-9*#]{1,64}$/.test(digits)) throw new ControlError('Keys are 0 to 9, * and #, at most 64.');
  const place = findParty(world, number);
  if (place.kind === 'bridge') {
    if (place.other.kind === 'ivr') world.media.toIvr(place.other.number, digits);
    return;
  }
  const { agent, call } = place;
  if (call.state === 'ringing' || call.state === 'dialling') {
    throw new ControlError('The call is not answered yet.');
  }
  if (call.state === 'held') return;
  const goal = keysReach(agent, call);
  const ivr = goal === 'agent' ? undefined : agent.line.byNumber(goal);
  if (ivr) receiveKeys(world, agent, ivr, digits);
  else {
    world.media.toRecording(agent.id, digits);
    world.changes.notice(agent);
  }
}

/** The newest call of a number; calls with an agent come before connections without one. */
function findParty(world: World, number: string): Place {
  const place = world.places.newest(number);
  if (place) return { kind: 'call', ...place };
  for (const bridge of world.bridges) {
    const [first, second] = bridge.ends;
    if (first.number === number) return { kind: 'bridge', bridge, other: second };
    if (second.number === number) return { kind: 'bridge', bridge, other: first };
  }
  throw new ControlError('Nobody with this number is in a call.');
}
