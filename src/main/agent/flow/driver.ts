import type { FlowView } from '../../../shared/call-control.ts';
import { type Notice, notice } from '../../../shared/notice.ts';
import type { TransmitView } from '../../../shared/state.ts';
import type { CallOperations } from '../../gateway/call-operations.ts';
import type { GatewayEvent } from '../../gateway/events.ts';
import type { Result } from '../../gateway/failure.ts';
import type { Clock, Logger } from '../../ports.ts';
import type { CallState } from '../call-state.ts';
import { outcomeOf } from '../calls/operation-outcome.ts';
import { sendWithPatience } from '../patience.ts';
import type { Ending, FlowEffect, FlowInput, FlowOp, FlowPlan, FlowState, OpOutcome } from './flow-state.ts';
import { holdWarning, viewFlow } from './flow-view.ts';
import { stepFlow } from './machine.ts';

export interface FlowParts {
  readonly calls: () => CallState;
  /** Whether what is known of the calls is in doubt. */
  readonly isUnsure: () => boolean;
  /** Does an operation of the signed-in agent; without a session it has not left. */
  send<T>(operation: (client: CallOperations) => Promise<Result<T>>): Promise<Result<T>>;
  transmit(): Promise<TransmitView>;
  /** Asks the gateway how the calls stand; what it tells is in `calls` when this resolves. @returns whether it told. */
  ask(how: 'sync' | 'list'): Promise<boolean>;
  readonly clock: Clock;
  readonly log: Logger;
  onChange(view: FlowView, warning: Notice | null): void;
}

/** The flow at work: the machine, and what it asks for. */
export interface Flow {
  start(plan: FlowPlan, ending?: Ending): void;
  cancel(): void;
  callsChanged(event: GatewayEvent['kind'] | null): void;
  connectionChanged(online: boolean): void;
  sessionEnded(): void;
  isRunning(): boolean;
}

export function createFlow(parts: FlowParts): Flow {
  const { clock, log } = parts;
  let state: FlowState = { kind: 'idle' };
  let cancelTimer = (): void => {};
  /** Inputs that came while an effect was being carried out. */
  const waiting: FlowInput[] = [];
  let isStepping = false;

  const feed = (input: FlowInput): void => {
    waiting.push(input);
    if (isStepping) return;
    isStepping = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) take(next);
    isStepping = false;
  };

  const take = (input: FlowInput): void => {
    const before = state;
    const world = { at: clock.now(), calls: parts.calls(), unsure: parts.isUnsure() };
    const step = stepFlow(state, input, world);
    state = step.state;
    if (state !== before) {
      tell(before, state);
      parts.onChange(viewFlow(state), holdWarning(state));
    }
    for (const effect of step.effects) carryOut(effect);
  };

  const tell = (before: FlowState, now: FlowState): void => {
    const told = (flow: FlowState) =>
      flow.kind === 'active' ? `${flow.mode} ${flow.step}` : flow.kind === 'over' ? flow.ending.kind : 'idle';
    if (told(before) !== told(now)) log.info('flow', { from: told(before), to: told(now) });
  };

  const carryOut = (effect: FlowEffect): void => {
    switch (effect.kind) {
      case 'stopTimer':
        cancelTimer();
        return;
      case 'timer':
        cancelTimer();
        cancelTimer = clock.after(effect.ms, () => feed({ kind: 'timeout' }));
        return;
      case 'ask':
        void parts.ask(effect.how).then((ok) => feed({ kind: 'asked', id: effect.id, ok }));
        return;
      case 'request':
        void request(effect.op, effect.id).then((outcome) =>
          feed({ kind: 'answer', id: effect.id, outcome }),
        );
    }
  };

  const request = async (op: FlowOp, id: number): Promise<OpOutcome> => {
    if (state.kind !== 'active') return { kind: 'notSent', notice: notice('failure.aborted') };
    if (op === 'transmit') return ofTransmission(await parts.transmit());
    const { plan, scene, ivrCallid } = state;
    const isWanted = () => state.kind === 'active' && state.pending?.id === id;
    const send = <T>(operation: (client: CallOperations, sendWithinMs: number) => Promise<Result<T>>) =>
      sendWithPatience((sendWithinMs) => parts.send((client) => operation(client, sendWithinMs)), {
        clock,
        isWanted,
      });
    if (op === 'callOut') {
      const result = await send((client, within) => client.callOut(plan.ivr.number, within));
      return result.ok ? { kind: 'ok', callid: result.value } : outcomeOf(result.failure);
    }
    const customer = callidOf(plan, parts.calls());
    const number = ivrNumber(plan, parts.calls(), scene.ivrCallid ?? ivrCallid);
    const result = await send((client, within) => {
      switch (op) {
        case 'hold':
          return client.hold(within);
        case 'join':
          return client.confJoin(customer, within);
        case 'retrieve':
          return client.getHold(customer, within);
        case 'release':
          return client.release(within);
        case 'drop':
          return client.disconnect(number, within);
      }
    });
    return result.ok ? { kind: 'ok' } : outcomeOf(result.failure);
  };

  return {
    start: (plan, ending) => feed({ kind: 'start', plan, ...(ending && { ending }) }),
    cancel: () => feed({ kind: 'cancel' }),
    callsChanged: (event) => feed({ kind: 'calls', event }),
    connectionChanged: (online) => feed({ kind: 'connection', online }),
    sessionEnded: () => feed({ kind: 'ended' }),
    isRunning: () => state.kind === 'active',
  };
}

/** The customer's call may have got the callid of a conference meanwhile. */
function callidOf({ customer }: FlowPlan, { legs }: CallState): string {
  const leg = legs.find(({ number }) => number !== '' && number === customer.number);
  return leg?.callid ?? customer.callid;
}

/** The IVR's number as the gateway reports it in the conference, which may not be the one that was dialled. */
function ivrNumber(
  { customer, ivr }: FlowPlan,
  { conference, legs }: CallState,
  callid: string | null,
): string {
  const numbers = conference?.numbers ?? [];
  if (numbers.includes(ivr.number)) return ivr.number;
  const other = numbers.find((number) => number !== customer.number);
  return other ?? legs.find((leg) => leg.callid === callid)?.number ?? ivr.number;
}

function ofTransmission(view: TransmitView): OpOutcome {
  switch (view.kind) {
    case 'passing':
      return { kind: 'ok' };
    case 'refused':
    case 'blocked':
      return { kind: 'refused', notice: view.notice };
    case 'notSent':
    case 'unknown':
      return { kind: view.kind, notice: view.notice };
    case 'idle':
    case 'sending':
      return { kind: 'refused', notice: notice('block.oneLeft') };
  }
}
