import type { GatewayClient } from '../gateway/client.ts';
import type { AgentStateName } from '../gateway/events.ts';
import { failed, type GatewayFailure, type Result, success } from '../gateway/failure.ts';
import { needsNewSignIn } from '../gateway/retcodes.ts';
import { type CallState, countCalls, type Leg } from './call-state.ts';
import { otherEnd, type Self } from './other-end.ts';

/** `agentState` of a talking agent, and those between calls (protocol notes §5). */
const TALKING = 7;
const BETWEEN_CALLS: Readonly<Record<number, AgentStateName>> = {
  3: 'busy',
  4: 'ready',
  5: 'wrapUp',
  8: 'rest',
};
/** Retcodes with which a query for calls says that there is none. */
const NO_CALL = ['200-026', '400-001', '400-003'];
/** Those of a gateway that is busy with itself; it is asked again later. */
const LATER = /^(105-|000-00[47]$)/;
/** No agent has more; a broken list must not become a flood of requests. */
const MOST_CALLS = 8;

export interface Reconciled {
  readonly calls: CallState;
  /** Null when the gateway would not tell, or when the agent is in a call. */
  readonly agentState: AgentStateName | null;
  /**
   * The queries can't tell a conference from a call or two, nor who is in it, so with more than one known call an
   * event that was lost may have changed what they don't show.
   */
  readonly unsure: boolean;
}

/**
 * Compares what we know of the calls with what the gateway lists, after events may have been lost. It asks by the
 * queries that leave the event queue alone (protocol notes §5): an idle agent without calls costs one request. A
 * gateway that refuses to tell leaves everything as it is, but in doubt.
 *
 * @param parts `at`: milliseconds since the epoch.
 */
export async function reconcileCalls(
  client: Pick<GatewayClient, 'agentStatus' | 'allCallIds' | 'callInfo'>,
  calls: () => CallState,
  parts: { readonly at: number; readonly self: Self; readonly signal?: AbortSignal },
): Promise<Result<Reconciled>> {
  const { at, self, signal } = parts;
  const status = await client.agentStatus(signal);
  if (!status.ok && !isRefusal(status.failure)) return status;
  const told = status.ok ? status.value.agentState : null;
  const isTalking = told === TALKING;
  const agentState = told === null ? null : (BETWEEN_CALLS[told] ?? null);
  if (told !== null && !isTalking && countCalls(calls()) === 0) {
    return success({ calls: calls(), agentState, unsure: false });
  }
  const listed = await client.allCallIds(signal);
  const isNone = !listed.ok && listed.failure.kind === 'business' && NO_CALL.includes(listed.failure.retcode);
  if (!listed.ok && !isNone) {
    return isRefusal(listed.failure) ? success({ calls: calls(), agentState, unsure: true }) : listed;
  }
  const callids = listed.ok ? [...new Set(listed.value)] : [];
  const found: Leg[] = [];
  for (const callid of callids.filter((id) => !isKnown(calls(), id)).slice(0, MOST_CALLS)) {
    const info = await client.callInfo(callid, signal);
    if (!info.ok && !isRefusal(info.failure)) return failed(info.failure);
    const number = info.ok ? otherEnd({ ...info.value, feature: info.value.callfeature }, self) : '';
    found.push({ callid, number, phase: 'held', since: at });
  }
  // Only now, since events may have come in while the gateway was asked.
  const before = calls();
  const reconciled = merge(before, callids, { found, isTalking, at });
  const isHeldAlone = reconciled.legs.every((leg) => leg.phase === 'held');
  const isSame = status.ok && isSameTalk(before, reconciled) && !(isTalking && isHeldAlone);
  const isSure = countCalls(reconciled) === 0 ? !isTalking : isSame;
  return success({ calls: reconciled, agentState, unsure: !isSure });
}

/** The gateway is there and the session lives, but this query it won't answer. */
function isRefusal(failure: GatewayFailure): boolean {
  if (failure.kind === 'business') return !needsNewSignIn(failure.retcode) && !LATER.test(failure.retcode);
  return failure.kind === 'protocol' && (failure.reason === 'wrongShape' || failure.status === 404);
}

/** One call that was the only one before: any other may be a conference, of which the gateway lists one callid. */
function isSameTalk(before: CallState, after: CallState): boolean {
  const isOne = countCalls(before) === 1 && countCalls(after) === 1 && after.conference === null;
  return isOne && before.legs[0]?.callid === after.legs[0]?.callid;
}

function isKnown({ legs, conference, endedCallids }: CallState, callid: string): boolean {
  const ofConference = conference ? [conference.callid, ...conference.joinedFrom] : [];
  return [...ofConference, ...endedCallids, ...legs.map((leg) => leg.callid)].includes(callid);
}

/**
 * Keeps what is listed, drops what isn't, takes in what is new; an agent who talks does so in one of them. Where no
 * call has gone, one on hold stays so: the gateway's agent state is the same whether it was retrieved or not.
 */
function merge(
  calls: CallState,
  callids: readonly string[],
  { found, isTalking, at }: { found: readonly Leg[]; isTalking: boolean; at: number },
): CallState {
  const { conference } = calls;
  const stands = conference !== null && isListed([conference.callid, ...conference.joinedFrom], callids);
  const kept = calls.legs.filter((leg) => callids.includes(leg.callid));
  const fresh = found.filter((leg) => !isKnown(calls, leg.callid));
  const legs = [...kept, ...fresh];
  const isOver = !stands && legs.length === 0;
  const endedAt = countCalls(calls) > 0 ? at : calls.endedAt;
  const isActive = (leg: Leg) => leg.phase === 'talking' || leg.phase === 'dialling';
  const needsTalk = isTalking && !(stands && !conference.held) && !legs.some(isActive);
  const mayTalk = kept.filter((leg) => leg.phase !== 'held' || kept.length < calls.legs.length);
  const talkingIn = needsTalk ? (fresh.at(-1) ?? mayTalk.at(-1))?.callid : null;
  return {
    ...calls,
    conference: stands ? conference : null,
    legs: legs.map((leg) => (leg.callid === talkingIn ? { ...leg, phase: 'talking', since: at } : leg)),
    left: legs.some((leg) => leg.callid === calls.left?.callid) ? calls.left : null,
    endedConference: isOver ? null : calls.endedConference,
    endedAt: isOver ? endedAt : null,
  };
}

/** A resumed conference may have no callid of its own; then any call may be it. */
function isListed(own: readonly string[], callids: readonly string[]): boolean {
  return own.some((callid) => (callid === '' ? callids.length > 0 : callids.includes(callid)));
}
