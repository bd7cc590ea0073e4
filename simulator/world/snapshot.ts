import type { Agent } from './agent.ts';
import type { Call, CallState, PartyKind } from './call.ts';
import { agentHears, legMedia } from './legs.ts';
import type { PartyPlan } from './party-plan.ts';
import type { World } from './world.ts';

/** One call as the console shows it. */
export interface CallSnapshot {
  readonly callId: string;
  readonly number: string;
  readonly kind: PartyKind;
  readonly state: CallState | 'connected';
  readonly beganAt: number;
  /** Whom or what the far end hears. */
  readonly hears: readonly string[];
  /** Where its key presses go. */
  readonly keysReach: string;
}

/** One agent as the console shows it; no secret is in it. */
export interface AgentSnapshot {
  readonly id: string;
  readonly signedIn: boolean;
  readonly phone: string;
  readonly readiness: 'idle' | 'busy' | 'work' | 'signedOut';
  readonly hasSkills: boolean;
  readonly polling: number;
  readonly queued: number;
  readonly locked: boolean;
  readonly passwordExpired: boolean;
  readonly failures: number;
  /** Cause code of the last sign-in that ended (protocol notes §6); null before the first. */
  readonly lastCause: number | null;
  readonly calls: readonly CallSnapshot[];
  readonly conference: { readonly callId: string; readonly transmitting: boolean } | null;
  readonly muted: boolean;
  /** Whom the agent hears. */
  readonly hears: readonly string[];
  readonly recordingHeard: string;
}

/** The whole world at one moment. */
export interface StateSnapshot {
  /** ms since the epoch. */
  readonly now: number;
  readonly agents: readonly AgentSnapshot[];
  /** How many others there are that were not asked for. */
  readonly moreAgents: number;
  /** Pairs of parties that stayed connected when an agent left. */
  readonly bridges: readonly (readonly CallSnapshot[])[];
  /** IVR number → digits it received. */
  readonly ivrReceived: Readonly<Record<string, string>>;
  readonly ivrNumbers: readonly string[];
  /** Number → what it does by itself, where that was set. */
  readonly plans: Readonly<Record<string, PartyPlan>>;
}

/** Which agents a picture shows, where it needn't be all. */
export interface AgentPick {
  /** Shown in any case. */
  readonly agent?: string | undefined;
  /** Part of the IDs of the others. */
  readonly match?: string | undefined;
  /** So many others at most, signed-in ones before the rest. */
  readonly most?: number | undefined;
}

/** Takes a picture of the world. */
export function snapshot(world: World, pick: AgentPick = {}): StateSnapshot {
  const { shown, more } = pickAgents(world, pick);
  return {
    now: world.clock.now(),
    agents: shown.map((agent) => agentSnapshot(world, agent)),
    moreAgents: more,
    bridges: [...world.bridges].map(({ ends: [first, second] }) => [
      bridgedSnapshot(first, second),
      bridgedSnapshot(second, first),
    ]),
    ivrReceived: world.media.ivrs(),
    ivrNumbers: world.options.ivrNumbers,
    plans: Object.fromEntries(world.plans),
  };
}

/** Thousands of agents would be megabytes, twice a second for every console. */
function pickAgents(
  world: World,
  { agent: wanted, match = '', most = Number.POSITIVE_INFINITY }: AgentPick,
): { shown: Agent[]; more: number } {
  const all = [...world.agents.values()];
  if (match === '' && all.length <= most) return { shown: all, more: 0 };
  const fitting = all.filter(({ id }) => id.includes(match));
  const signedIn = fitting.filter(({ session }) => session);
  const others = signedIn.length < most ? fitting.filter(({ session }) => !session) : [];
  const shown = [...signedIn, ...others].slice(0, most);
  const more = fitting.length - shown.length;
  const chosen = wanted === undefined ? undefined : world.agents.get(wanted);
  return { shown: chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown, more };
}

function agentSnapshot(world: World, agent: Agent): AgentSnapshot {
  const { session, line } = agent;
  return {
    id: agent.id,
    signedIn: session !== null,
    phone: session?.phone ?? '',
    readiness: session?.readiness ?? 'signedOut',
    hasSkills: session?.hasSkills ?? false,
    polling: session?.queue.waiting ?? 0,
    queued: session?.queue.length ?? 0,
    locked: agent.locked,
    passwordExpired: agent.passwordExpired,
    failures: agent.failures,
    lastCause: agent.lastCause,
    calls: line.calls.map((call) => ({ ...callSnapshot(call, call.state), ...legMedia(agent, call) })),
    conference: line.conference && { ...line.conference },
    muted: session?.muted ?? false,
    hears: agentHears(agent),
    recordingHeard: world.media.recordingHeard(agent.id),
  };
}

/** Without the agent the two hear each other directly. */
function bridgedSnapshot(call: Call, other: Call): CallSnapshot {
  const keysReach = other.kind === 'ivr' ? other.number : 'nobody';
  return { ...callSnapshot(call, 'connected'), hears: [other.number], keysReach };
}

function callSnapshot(call: Call, state: CallState | 'connected'): Omit<CallSnapshot, 'hears' | 'keysReach'> {
  return { callId: call.callId, number: call.number, kind: call.kind, state, beganAt: call.beganAt };
}
