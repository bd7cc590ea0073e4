import type { Agent, Session } from './agent.ts';
import { type Outcome, refused } from './outcome.ts';
import type { World } from './world.ts';

/** What a request's Guid header is worth; the request log shows it, never the value. */
export type GuidSeen = 'none' | 'current' | 'old' | 'dead';

/** Whether a request may pass. */
export type Access =
  | { readonly kind: 'granted'; readonly agent: Agent; readonly session: Session; readonly guid: GuidSeen }
  /** Only to a poll: the last event of a sign-in that was ended by force. */
  | { readonly kind: 'farewell'; readonly agent: Agent; readonly session: Session }
  | { readonly kind: 'denied'; readonly outcome: Outcome; readonly guid: GuidSeen };

/** Checks agent and GUID of a request (protocol notes §2). */
export function checkAccess(world: World, agentId: string, guid: string | null): Access {
  if (guid === null) {
    return { kind: 'denied', outcome: refused('000-003', 'No GUID, so no right.'), guid: 'none' };
  }
  const agent = world.agents.get(agentId);
  const now = world.clock.monotonic();
  if (agent?.session) {
    const standing = agent.session.guid.standing(guid, now);
    if (standing !== 'dead') return { kind: 'granted', agent, session: agent.session, guid: standing };
  }
  if (agent?.farewell?.guid.standing(guid, now) === 'current') {
    return { kind: 'farewell', agent, session: agent.farewell };
  }
  const { deadGuidRetcode } = world.options;
  return { kind: 'denied', outcome: refused(deadGuidRetcode, 'The agent is not signed in.'), guid: 'dead' };
}
