import { splitPartners } from '../gateway/events.ts';
import type { AgentSync } from '../gateway/results.ts';
import { type CallState, type Leg, noCalls } from './call-state.ts';
import { otherEnd, type Self } from './other-end.ts';

/** `state` of `agentStateInfo` (protocol notes §5). */
const TALKING = new Set([9, 12, 13]);
const THREE_PARTY = 10;
const HOLD = 11;
const IDLE = 1;
/** `feature` of a call that the agent has made (protocol notes §3). */
const OUTBOUND = 7;

/**
 * The calls as `syncagentinfo` reports them, for a program that starts over with a live session.
 *
 * @param at milliseconds since the epoch; when the calls really began isn't reported.
 * @returns null when the gateway doesn't say: 255 is "abnormal", others aren't documented.
 */
export function callsFromSync(sync: AgentSync, at: number, self: Self): CallState | null {
  const current = sync.curCallId || sync.mainCallId;
  const ends = { caller: sync.callerNo, called: sync.calledNo, feature: sync.callFeature ?? null };
  const held: Leg | null =
    sync.holdCallId !== '' && sync.holdCallId !== current
      ? { callid: sync.holdCallId, number: '', phase: 'held', since: at }
      : null;
  if (sync.state === THREE_PARTY) {
    const conference = {
      callid: current,
      numbers: splitPartners(sync.partner),
      joinedFrom: held ? [held.callid] : [],
      held: false,
      since: at,
    };
    return { ...noCalls, conference };
  }
  const phase = TALKING.has(sync.state) ? 'talking' : sync.state === HOLD ? 'held' : null;
  if (phase === null) return sync.state === IDLE ? noCalls : null;
  const callid = phase === 'held' ? sync.holdCallId || current : current;
  // Beside a held call that is dialled from, the ends are those of the other one, of which no more is told.
  const isOfOther = phase === 'held' && !['', callid].includes(current) && ends.feature === OUTBOUND;
  const leg: Leg = { callid, number: isOfOther ? '' : otherEnd(ends, self), phase, since: at };
  return { ...noCalls, legs: phase === 'talking' && held ? [held, leg] : [leg] };
}

/** The same calls, with the numbers that were known before and aren't told again. */
export function withKnownNumbers(told: CallState, before: CallState): CallState {
  const numberOf = (callid: string) => before.legs.find((leg) => leg.callid === callid)?.number ?? '';
  return { ...told, legs: told.legs.map((leg) => ({ ...leg, number: leg.number || numberOf(leg.callid) })) };
}
