import type { GatewayEvent } from '../gateway/events.ts';
import { joinedLegs } from './call-reducer.ts';
import { type CallState, countCalls } from './call-state.ts';

/**
 * Whether calls of which it was not known how they are joined are still in doubt after an event. A conference is
 * told by its own event. What remains of several calls, when one of them ends, is one talk; and when the agent has
 * left the last call there is none. That somebody else left the last known call says little: if that call was a
 * conference, the agent still talks to the third party.
 */
export function isStillInDoubt(before: CallState, after: CallState, event: GatewayEvent): boolean {
  switch (event.kind) {
    case 'conference':
      return false;
    case 'callRelease':
    case 'phoneRelease':
      return countCalls(after) > 0 && !isOneLeft(before, after);
    default:
      return !isOneLeft(before, after);
  }
}

/**
 * Whether an event leaves open how the calls stand: a conference of which it can't be told which of several calls it
 * was joined from, so that one of them may still wait on hold.
 */
export function raisesDoubt(before: CallState, event: GatewayEvent): boolean {
  if (event.kind !== 'conference' || before.conference?.callid === event.callid) return false;
  return joinedLegs(before, event.callid, event.partners).length > event.partners.length;
}

function isOneLeft(before: CallState, after: CallState): boolean {
  return countCalls(before) > 1 && countCalls(after) <= 1 && after.conference === null;
}
