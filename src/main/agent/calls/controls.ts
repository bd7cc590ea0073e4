import type { ControlName } from '../../../shared/call-control.ts';
import { type Notice, notice } from '../../../shared/notice.ts';
import type { AgentStateView } from '../../../shared/state.ts';
import { type CallState, countCalls } from '../call-state.ts';
import { refusalOf } from './guard.ts';
import { hasActiveCall, type IsIvr } from './held-calls.ts';
import { findCustomer, findIvr, findOther } from './parties.ts';

/** Everything that decides what the agent can do. */
export interface ControlFacts {
  /** Why nothing can be asked of the gateway. */
  readonly gate: Notice | null;
  readonly unsure: boolean;
  readonly calls: CallState;
  readonly muted: boolean;
  /** A control is being carried out. */
  readonly busy: boolean;
  /** An IVR is being put into the call. */
  readonly connecting: boolean;
  /** What the gateway last told of the agent. */
  readonly agentState: AgentStateView;
  readonly isIvr: IsIvr;
  /** There is an IVR that can be dialled. */
  readonly hasIvrs: boolean;
}

/** Why each control would do nothing now; null where it would. Pure. */
export function controlBlocks(facts: ControlFacts): Readonly<Record<ControlName, Notice | null>> {
  const { calls, muted, isIvr, agentState } = facts;
  const common = facts.gate ?? (facts.busy ? notice('control.busy') : null);
  const unsure = facts.unsure ? notice('block.unsure') : null;
  const connecting = facts.connecting ? notice('control.flowRunning') : null;
  const ask = (operation: Parameters<typeof refusalOf>[0]): Notice | null => {
    const refusal = refusalOf(operation, calls, muted);
    return refusal && notice(refusal);
  };
  /** What would change the calls under a flow, or in calls of which nobody knows how they stand. */
  const onCalls = (why: Notice | null): Notice | null => common ?? connecting ?? unsure ?? why;
  const ivr = findIvr(calls, isIvr);
  const isReadyNow = agentState === 'ready' && countCalls(calls) === 0;
  return {
    answer: onCalls(ask('answer')),
    hold: onCalls(ask('hold')),
    retrieve: onCalls(ask('retrieve')),
    // An agent must be able to leave a call whatever is known of it.
    hangUp: common ?? connecting ?? (facts.unsure ? null : ask('hangUp')),
    mute: common ?? ask('mute'),
    unmute: common ?? ask('unmute'),
    callOut: onCalls(ask('callOut')),
    addIvr: onCalls(addBlock(facts)),
    join: onCalls(ask('join')),
    dropIvr: onCalls(ivr === null ? notice('control.noIvrInCall') : ask({ drop: ivr })),
    returnToCustomer: common ?? (facts.connecting ? null : (unsure ?? returnBlock(facts))),
    secondDial: common ?? ask('secondDial'),
    ready: common ?? (isReadyNow ? notice('control.alreadyReady') : null),
    busy: common,
    wrapUp: common ?? (agentState === 'wrapUp' ? notice('control.wrappingUp') : null),
    endWrapUp: common ?? (agentState === 'wrapUp' ? null : notice('control.notWrappingUp')),
  };
}

/** Why no IVR can be put into the call beside the customer. */
export function connectBlock(facts: ControlFacts): Notice | null {
  if (facts.gate) return facts.gate;
  if (facts.connecting) return notice('connect.running');
  if (facts.busy) return notice('control.busy');
  if (facts.unsure) return notice('block.unsure');
  return addBlock(facts);
}

function addBlock({ calls, isIvr, hasIvrs }: ControlFacts): Notice | null {
  if (!hasIvrs) return notice('connect.noIvr');
  if (findIvr(calls, isIvr) !== null) return notice('connect.ivrInCall');
  const customer = findCustomer(calls, isIvr);
  if (customer === null || calls.conference) return notice('control.noCustomer');
  const isAlone = calls.legs.every(({ callid, phase }) => callid === customer.callid || phase === 'ringing');
  if (!isAlone || (customer.phase === 'held' && hasActiveCall(calls))) return notice('control.activeCall');
  return null;
}

function returnBlock({ calls, isIvr }: ControlFacts): Notice | null {
  const customer = findCustomer(calls, isIvr);
  if (customer === null) return notice('control.noCustomer');
  const isAlone = findOther(calls, customer, isIvr) === null;
  return isAlone && customer.phase === 'talking' ? notice('control.withCustomer') : null;
}
