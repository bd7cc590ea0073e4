import type { Agent } from './agent.ts';
import type { Call } from './call.ts';
import type { World } from './world.ts';

/** One event as the gateway words it (protocol notes §3). */
export interface GatewayEvent {
  readonly eventType: string;
  readonly workNo?: string;
  readonly content?: unknown;
  /** ms since the epoch. */
  readonly eventGenTime?: number;
}

/** Makes an event of an agent; a bare string is a valid content. */
export function makeEvent(
  world: World,
  agent: Agent,
  eventType: string,
  content: unknown = null,
): GatewayEvent {
  const event = { eventType, workNo: agent.id, content };
  return world.options.eventGenTime ? { ...event, eventGenTime: world.clock.now() } : event;
}

/** Queues an event, which nobody gets when the agent isn't signed in. */
export function emit(world: World, agent: Agent, eventType: string, content: unknown = null): void {
  world.changes.notice(agent);
  agent.session?.queue.push(makeEvent(world, agent, eventType, content));
}

/** Content of Ringing; Auto_Answer has the same with `mediaType` as a number (protocol notes §3). */
export function ringingContent(call: Call, mediaType: string | number = '5'): Record<string, unknown> {
  return {
    caller: call.caller,
    transfer: 'no',
    callid: call.callId,
    transfrom: '',
    called: call.called,
    type: 'main',
    mediaType,
    mediaAbility: '1',
    feature: call.feature,
  };
}

export function talkingContent(call: Call): Record<string, unknown> {
  return {
    caller: call.caller,
    callid: call.callId,
    called: call.called,
    feature: call.feature,
    type: 'main',
    mediaAbility: '1',
  };
}

export function alertingContent(call: Call): Record<string, unknown> {
  return { callid: call.callId, otherPhoneWorkno: '', otherPhone: call.number, type: 'main' };
}

export function incomingCallInfo(call: Call): Record<string, unknown> {
  return {
    callId: call.callId,
    skillName: call.skill,
    skillId: '25',
    caller: call.caller,
    called: call.called,
    mediaType: '5',
  };
}
