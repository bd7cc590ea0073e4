import type { GatewayEvent } from '../gateway/events.ts';
import { type CallState, type Conference, type Leg, noCalls } from './call-state.ts';
import { otherEnd, type Self } from './other-end.ts';

const REMEMBERED_CALLIDS = 32;

/**
 * The calls after an event. Pure; unknown, repeated and misplaced events change nothing.
 *
 * @param at when the event was seen, milliseconds since the epoch.
 */
export function reduceCalls(state: CallState, event: GatewayEvent, at: number, self: Self): CallState {
  switch (event.kind) {
    case 'ringing':
      return onNewLeg(state, event.callid, otherEnd(event, self), 'ringing', at);
    case 'alerting':
      return onNewLeg(state, event.callid, event.otherPhone, 'dialling', at);
    case 'talking':
      return onTalking(state, event.callid, otherEnd(event, self), at);
    case 'hold':
      return onHold(state, event.callid, at);
    case 'conference':
      return onConference(state, event.callid, event.partners, at);
    case 'customerRelease':
      return onCustomerRelease(state, event.callid, event.number, at);
    case 'callRelease':
      return onCallRelease(state, event.callid, at);
    case 'callFailed':
      return onCallFailed(state, event.callid, at);
    case 'unanswered':
      return onUnanswered(state, event.callid, at);
    case 'phoneRelease':
      return onPhoneRelease(state, at);
    case 'shutdown':
      return noCalls;
    case 'agentState':
    case 'callInfo':
    case 'inService':
    case 'unknown':
      return state;
  }
}

function onNewLeg(
  state: CallState,
  callid: string,
  number: string,
  phase: 'ringing' | 'dialling',
  at: number,
): CallState {
  const known = state.legs.some((leg) => leg.callid === callid) || belongsToConference(state, callid);
  if (known || state.endedCallids.includes(callid)) return state;
  return withLeg(state, { callid, number, phase, since: at });
}

function onTalking(state: CallState, callid: string, number: string, at: number): CallState {
  const { conference } = state;
  if (conference?.callid === callid) {
    // A held conference was retrieved. For a standing one it says nothing new: that a party left is told by
    // its Customer_Release, and whether Talking comes again then is not known (protocol notes §4).
    return conference.held ? { ...state, conference: { ...conference, held: false } } : state;
  }
  if (belongsToConference(state, callid)) return state;
  const known = state.legs.find((leg) => leg.callid === callid);
  if (known?.phase === 'talking' || (!known && state.endedCallids.includes(callid))) return state;
  const leg: Leg = { callid, number: number || (known?.number ?? ''), phase: 'talking', since: at };
  const next = withLeg(state, leg);
  // An agent talks in one call at a time, so a conference that stands beside a new talk must be on hold.
  return next.conference ? { ...next, conference: { ...next.conference, held: true } } : next;
}

function onHold(state: CallState, callid: string, at: number): CallState {
  const { conference } = state;
  if (conference?.callid === callid) return { ...state, conference: { ...conference, held: true } };
  if (belongsToConference(state, callid)) return state;
  const known = state.legs.find((leg) => leg.callid === callid);
  if (known?.phase === 'held' || (!known && state.endedCallids.includes(callid))) return state;
  // Without a known leg its Talking went missing; the call is there all the same.
  return withLeg(state, { callid, number: known?.number ?? '', phase: 'held', since: at });
}

function onConference(state: CallState, callid: string, numbers: readonly string[], at: number): CallState {
  const { conference, endedConference } = state;
  if (conference?.callid === callid) {
    // Sent again it may mean that a held conference was retrieved, or that its parties have changed.
    return !conference.held && sameNumbers(conference.numbers, numbers)
      ? state
      : { ...state, conference: { ...conference, numbers, held: false } };
  }
  if (endedConference?.callid === callid && sameNumbers(endedConference.numbers, numbers)) return state;
  const joined = joinedLegs(state, callid, numbers);
  return {
    ...state,
    legs: state.legs.filter((leg) => leg.callid !== callid && !joined.includes(leg)),
    conference: {
      callid,
      numbers,
      joinedFrom: joined.map((leg) => leg.callid).filter((id) => id !== callid),
      held: false,
      since: at,
    },
    left: null,
    endedConference: null,
    endedCallids: state.endedCallids.filter((id) => id !== callid),
    endedAt: null,
  };
}

/**
 * The calls that a conference was joined from: all that are up, unless there are more than it has parties and their
 * numbers tell which of those still wait on hold.
 */
export function joinedLegs({ legs }: CallState, callid: string, numbers: readonly string[]): readonly Leg[] {
  const up = legs.filter((leg) => leg.phase !== 'ringing');
  if (up.length <= numbers.length) return up;
  const named = up.filter((leg) => leg.callid === callid || numbers.includes(leg.number));
  const isClear =
    named.length === numbers.length && up.every((leg) => named.includes(leg) || leg.phase === 'held');
  return isClear ? named : up;
}

/**
 * The joining itself sends a Customer_Release, whose order and callid are not known (protocol notes §4). So a
 * party has left only when both callid and number are the conference's.
 */
function onCustomerRelease(state: CallState, callid: string, number: string, at: number): CallState {
  const { conference } = state;
  if (conference && isReleaseOf(conference, state, callid)) {
    return conference.numbers.includes(number) ? withoutParty(state, conference, number, at) : state;
  }
  if (belongsToConference(state, callid) || hasLeft(state, callid, number)) return state;
  return withoutLeg(state, callid, at);
}

/** Whether a release repeats that of the party who left a conference, and isn't that of the one who stayed. */
function hasLeft({ left, legs }: CallState, callid: string, number: string): boolean {
  if (left?.callid !== callid || left.number !== number) return false;
  return legs.some((leg) => leg.callid === callid && leg.number !== number);
}

function withoutParty(state: CallState, conference: Conference, number: string, at: number): CallState {
  const place = conference.numbers.indexOf(number);
  const numbers = conference.numbers.filter((_, index) => index !== place);
  if (numbers.length > 1) return { ...state, conference: { ...conference, numbers } };
  const ended = { ...state, conference: null, endedConference: conference };
  const [remaining] = numbers;
  if (remaining === undefined) return afterEnd(ended, [conference.callid], at);
  const phase = conference.held ? 'held' : 'talking';
  const leg: Leg = { callid: conference.callid, number: remaining, phase, since: at };
  return { ...ended, legs: [...ended.legs, leg], left: { callid: conference.callid, number } };
}

/** The agent left a call; the others of a conference may go on talking (protocol notes §4). */
function onCallRelease(state: CallState, callid: string, at: number): CallState {
  const { conference } = state;
  if (conference && isReleaseOf(conference, state, callid)) {
    return afterEnd({ ...state, conference: null, endedConference: conference }, [callid], at);
  }
  return belongsToConference(state, callid) ? state : withoutLeg(state, callid, at);
}

/**
 * Only a call that was being set up can fail; a talk or a held call goes on. One that fails before anything else is
 * told of it is remembered as over.
 */
function onCallFailed(state: CallState, callid: string, at: number): CallState {
  const leg = state.legs.find((one) => one.callid === callid);
  const isKnown = leg !== undefined || belongsToConference(state, callid);
  if (!isKnown && callid !== '' && !state.endedCallids.includes(callid)) {
    return { ...state, endedCallids: [...state.endedCallids, callid].slice(-REMEMBERED_CALLIDS) };
  }
  return leg?.phase === 'dialling' || leg?.phase === 'ringing' ? withoutLeg(state, callid, at) : state;
}

/** Nobody answered: one ringing call is over, or all of them when the gateway doesn't say which. */
function onUnanswered(state: CallState, callid: string, at: number): CallState {
  const over = state.legs.filter((leg) => leg.phase === 'ringing' && ['', leg.callid].includes(callid));
  return over.reduce((next, leg) => withoutLeg(next, leg.callid, at), state);
}

/**
 * The receiver is down: what the agent was talking in has ended, even if its release went missing. It names no call,
 * and after a gap it may be that of an earlier one: so events of these calls that are still to come count as news.
 */
function onPhoneRelease(state: CallState, at: number): CallState {
  const conference = state.conference?.held ? state.conference : null;
  const gone = state.legs.filter((leg) => leg.phase === 'talking' || leg.phase === 'dialling');
  if (gone.length === 0 && conference === state.conference) return state;
  const dropped = conference === state.conference ? null : state.conference;
  const isLeftOver = gone.some((leg) => leg.callid === state.left?.callid);
  return afterEnd(
    {
      ...state,
      legs: state.legs.filter((leg) => !gone.includes(leg)),
      conference,
      left: isLeftOver ? null : state.left,
      endedConference: dropped ?? state.endedConference,
    },
    dropped ? [dropped.callid] : [],
    at,
  );
}

function withLeg(state: CallState, leg: Leg): CallState {
  const legs = state.legs.some((one) => one.callid === leg.callid)
    ? state.legs.map((one) => (one.callid === leg.callid ? leg : one))
    : [...state.legs, leg];
  return { ...state, legs, left: null, endedConference: null, endedAt: null };
}

function withoutLeg(state: CallState, callid: string, at: number): CallState {
  if (!state.legs.some((leg) => leg.callid === callid)) return state;
  return afterEnd({ ...state, legs: state.legs.filter((leg) => leg.callid !== callid) }, [callid], at);
}

function afterEnd(state: CallState, callids: readonly string[], at: number): CallState {
  const over = state.legs.length === 0 && state.conference === null;
  return {
    ...state,
    left: state.left && callids.includes(state.left.callid) ? null : state.left,
    endedCallids: [...state.endedCallids, ...callids].slice(-REMEMBERED_CALLIDS),
    endedAt: over ? at : state.endedAt,
  };
}

function belongsToConference({ conference }: CallState, callid: string): boolean {
  return conference?.callid === callid || (conference?.joinedFrom.includes(callid) ?? false);
}

/** A resumed session may not know its conference's callid; then the release of no other call is its own. */
function isReleaseOf(conference: Conference, { legs, endedCallids }: CallState, callid: string): boolean {
  if (conference.callid !== '') return conference.callid === callid;
  const others = [...conference.joinedFrom, ...endedCallids, ...legs.map((leg) => leg.callid)];
  return !others.includes(callid);
}

function sameNumbers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
