import type { CallContext } from '../../../shared/call-control.ts';
import type { GatewayEvent } from '../../gateway/events.ts';
import type { Result } from '../../gateway/failure.ts';
import type { CallInfo } from '../../gateway/results.ts';
import type { CallState } from '../call-state.ts';
import { maskNumber } from '../mask.ts';
import type { IsIvr } from './held-calls.ts';
import { findCustomer } from './parties.ts';

/** `feature` of a call (protocol notes §3). */
const FEATURES: Readonly<Record<number, NonNullable<CallContext['feature']>>> = {
  0: 'inbound',
  6: 'internal',
  7: 'outbound',
  51: 'consult',
  52: 'consult',
  53: 'consult',
};

/** Older calls are forgotten. */
const MOST_CALLS = 8;

interface Known {
  skill: string;
  feature: number | null;
  beganAt: number | null;
  asked: boolean;
}

/** What is known of calls beside who is in them, gathered from events and from the call data. */
export interface CallContexts {
  onEvent(event: GatewayEvent, at: number): void;
  /** The context of the customer's call; it is asked for when it isn't known yet. */
  view(calls: CallState, isIvr: IsIvr, visibleDigits: number): CallContext | null;
  clear(): void;
}

/**
 * @param ask the call data of a call.
 * @param onChange more is known.
 */
export function createCallContexts(
  ask: (callid: string) => Promise<Result<CallInfo> | null>,
  onChange: () => void,
): CallContexts {
  const known = new Map<string, Known>();
  const entryOf = (callid: string): Known => {
    const found = known.get(callid) ?? { skill: '', feature: null, beganAt: null, asked: false };
    known.delete(callid);
    known.set(callid, found);
    for (const oldest of [...known.keys()].slice(0, -MOST_CALLS)) known.delete(oldest);
    return found;
  };
  const complete = async (callid: string, call: Known): Promise<void> => {
    call.asked = true;
    const told = await ask(callid);
    if (!told?.ok) return;
    call.skill ||= told.value.callskill;
    call.feature ??= told.value.callfeature;
    call.beganAt = told.value.begintime ?? call.beganAt;
    onChange();
  };
  return {
    onEvent(event, at) {
      switch (event.kind) {
        case 'callInfo':
          entryOf(event.callid).skill = event.skill;
          return;
        case 'ringing':
        case 'talking': {
          const call = entryOf(event.callid);
          call.feature ??= event.feature;
          call.beganAt ??= at;
          return;
        }
        default:
      }
    },
    view(calls, isIvr, visibleDigits) {
      const ringing = calls.legs.find(({ phase, number }) => phase === 'ringing' && !isIvr(number));
      const customer = findCustomer(calls, isIvr) ?? ringing;
      if (!customer) return null;
      // A conference may have a callid of its own; the customer's is one of those it was joined from.
      const callids = [customer.callid, ...(calls.conference?.joinedFrom ?? [])];
      const callid = callids.find((id) => known.get(id)?.feature === 0) ?? customer.callid;
      const call = entryOf(callid);
      if (!call.asked && customer.phase !== 'ringing' && callid !== '') void complete(callid, call);
      return {
        skill: call.skill === '' ? null : call.skill,
        feature: call.feature === null ? null : (FEATURES[call.feature] ?? null),
        masked: maskNumber(customer.number, visibleDigits),
        beganAt: call.beganAt,
      };
    },
    clear: () => known.clear(),
  };
}
