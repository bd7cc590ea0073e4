import type { Agent } from './agent.ts';
import type { Call } from './call.ts';
import { emit } from './events.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { newCallId, type World } from './world.ts';

/**
 * `confjoin`: joins a held call and the active one (protocol notes §4).
 * @param heldCallId callid of the held call
 * @param data call data to attach; empty leaves what is there
 */
export function confJoin(world: World, agent: Agent, heldCallId: string, data = ''): Outcome {
  const active = agent.line.inState('talking');
  if (!active) return refused('200-010', 'No call for the three-party call.');
  const held = agent.line.byId(heldCallId);
  if (held?.state !== 'held') return refused('200-011', 'No held call for the three-party call.');

  const release = releaseContent(world, held, active);
  const { conferenceCallId } = world.options;
  const callId = conferenceCallId === 'new' ? newCallId(world) : { held, active }[conferenceCallId].callId;
  const own = { callid: callId, number: agent.session?.phone ?? agent.id };
  // With the conference's own callid only a number outside it tells this release from a party that leaves.
  const content = release === null || release.callid === callId ? own : release;

  if (data !== '') held.data = data;
  held.state = 'conference';
  active.state = 'conference';
  agent.line.conference = { callId, transmitting: false };
  const { confJoinRelease } = world.options;
  if (confJoinRelease === 'before') emit(world, agent, 'AgentEvent_Customer_Release', content);
  emit(world, agent, 'AgentEvent_Conference', { callid: callId, partner: partnerText(world, agent) });
  if (confJoinRelease === 'after') emit(world, agent, 'AgentEvent_Customer_Release', content);
  return done();
}

/**
 * `thirdPartyConfTransmitNum`: from now on, for as long as this conference stands, the customer's key
 * presses reach the IVR and are silent on the agent's side. Without such a conference 10001 (seed).
 */
export function transmitNumbers(world: World, agent: Agent): Outcome {
  const { conference } = agent.line;
  if (!conference || !conferenceIvr(agent) || !conferenceCustomer(agent)) {
    return refused('10001', 'The agent is not in a three-party call with a customer and an IVR.');
  }
  conference.transmitting = true;
  world.changes.notice(agent);
  return done();
}

/** The IVR in the agent's conference. */
export function conferenceIvr(agent: Agent): Call | undefined {
  return inConference(agent).find((call) => call.kind === 'ivr');
}

/** The other parties as Conference and syncagentinfo list them. */
export function partnerText(world: World, agent: Agent): string {
  const { partnerOrder, partnerSeparator } = world.options;
  const rank = (call: Call): number => Number((call.kind === 'ivr') === (partnerOrder === 'customerFirst'));
  const calls = inConference(agent).toSorted((a, b) => rank(a) - rank(b));
  return calls.map((call) => call.number).join(partnerSeparator);
}

function conferenceCustomer(agent: Agent): Call | undefined {
  return inConference(agent).find((call) => call.kind === 'customer');
}

function inConference(agent: Agent): Call[] {
  return agent.line.calls.filter((call) => call.state === 'conference');
}

/** What confjoin's own Customer_Release names; null for the conference itself. */
function releaseContent(world: World, held: Call, active: Call): { callid: string; number: string } | null {
  switch (world.options.confJoinReleaseOf) {
    case 'held':
      return { callid: held.callId, number: held.number };
    case 'active':
      return { callid: active.callId, number: active.number };
    case 'conference':
      return null;
  }
}
