import type { ControlName, ControlOutcome } from '../../../shared/call-control.ts';
import { controlNames } from '../../../shared/call-control.ts';
import type { VerbResult } from '../../../shared/ipc.ts';
import { type Notice, notice } from '../../../shared/notice.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { AgentStateView, TransmitView } from '../../../shared/state.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { GatewayEvent } from '../../gateway/events.ts';
import { failed, type Result } from '../../gateway/failure.ts';
import type { Clock, Logger } from '../../ports.ts';
import type { AppStateStore } from '../app-state.ts';
import { type CallState, countCalls } from '../call-state.ts';
import { createFlow } from '../flow/driver.ts';
import type { FlowPlan } from '../flow/flow-state.ts';
import { matchIvr } from '../ivr-directory.ts';
import { sendWithPatience } from '../patience.ts';
import { sessionGate } from '../session-gate.ts';
import type { Warnings } from '../warnings.ts';
import { createCallContexts } from './call-context.ts';
import { type ControlFacts, connectBlock, controlBlocks } from './controls.ts';
import { planBack, planTo } from './flow-plans.ts';
import { chosenIvr, type DialableIvr, dialable, viewChoice } from './ivr-choice.ts';
import type { LastIvrs } from './last-ivrs.ts';
import { type ControlOrder, operationOf, type PlainOrder } from './operation-of.ts';
import { outcomeOf } from './operation-outcome.ts';
import { findCustomer, findOther } from './parties.ts';
import { nameReason, noReadiness, type Readiness, reduceReadiness } from './readiness.ts';

export type { ControlOrder } from './operation-of.ts';

/** What an agent does with calls. */
export interface CallDesk {
  /** Uses a control; resolves when its outcome is known. */
  use(order: ControlOrder): Promise<VerbResult>;
  /** Starts the flow. @param ivr name of the IVR; null for the one that the key connects. */
  connect(ivr: string | null): VerbResult;
  /** Cancels the flow; one that is over is no longer shown. */
  cancel(): VerbResult;
}

export interface CallDeskParts {
  readonly store: AppStateStore;
  readonly warnings: Warnings;
  readonly settings: () => Settings;
  readonly lastIvrs: LastIvrs;
  /** The client of the signed-in agent; null while signed out. */
  readonly client: () => GatewayClient | null;
  readonly calls: () => CallState;
  transmit(): Promise<TransmitView>;
  /** Asks the gateway how the calls stand. @returns whether it told. */
  ask(how: 'sync' | 'list'): Promise<boolean>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The desk, and what it has to be told. */
export interface CallDeskAtWork extends CallDesk {
  /** @param event what told of the change; null when the gateway was asked. */
  callsChanged(event: GatewayEvent | null): void;
  /** Before the calls are reduced. @param was the agent's state before it. */
  onEvent(event: GatewayEvent, was: AgentStateView): void;
  /** Session, connection, settings or agent state may have changed. */
  refresh(agentState: AgentStateView): void;
  sessionEnded(): void;
}

const done: VerbResult = { ok: true };
const no = (why: Notice): VerbResult => ({ ok: false, notice: why, field: null });

export function createCallDesk(parts: CallDeskParts): CallDeskAtWork {
  const { store, settings, clock, log } = parts;
  let busy: ControlName | null = null;
  let muted = false;
  let agentState: AgentStateView = 'unknown';
  let readiness: Readiness = noReadiness;
  let isOnline = false;

  const isIvr = (number: string) => matchIvr(number, settings().ivrDirectory) !== null;
  const ivrs = () => dialable(settings().ivrDirectory, parts.lastIvrs.list());
  const facts = (): ControlFacts => ({
    gate: sessionGate(store.get()),
    unsure: store.get().callUnsure,
    calls: parts.calls(),
    muted,
    busy: busy !== null,
    connecting: flow.isRunning(),
    agentState,
    isIvr,
    hasIvrs: ivrs().length > 0,
  });

  const show = (): void => {
    const now = facts();
    const blocks = controlBlocks(now);
    const entries = controlNames.map((name) => [name, { block: blocks[name], busy: busy === name }] as const);
    const { visibleDigits, busyReasons, ...rest } = settings();
    const choices = ivrs();
    store.update({
      controls: Object.fromEntries(entries) as ReturnType<typeof store.get>['controls'],
      connect: {
        ivr: chosenIvr(choices, rest)?.name ?? null,
        block: connectBlock(now),
        ivrs: choices.map((ivr) => viewChoice(ivr, visibleDigits)),
      },
      readiness: { ...readiness, reasons: busyReasons },
      callContext: contexts.view(now.calls, isIvr, visibleDigits),
    });
  };
  const contexts = createCallContexts(
    async (callid) => (await parts.client()?.callInfo(callid)) ?? null,
    () => show(),
  );

  const send = <T>(operation: (client: GatewayClient) => Promise<Result<T>>): Promise<Result<T>> => {
    const client = parts.client();
    if (client) return operation(client);
    return Promise.resolve(failed({ kind: 'transport', sent: false, cause: 'aborted', host: '' }));
  };

  const flow = createFlow({
    calls: parts.calls,
    isUnsure: () => store.get().callUnsure,
    send: (operation) => send(operation),
    transmit: parts.transmit,
    ask: parts.ask,
    clock,
    log,
    onChange: (view, warning) => {
      store.update({ flow: view });
      parts.warnings.set('customerHeld', warning);
      show();
    },
  });

  const tell = (control: ControlName, kind: ControlOutcome['kind'], why: Notice | null): VerbResult => {
    log.info('call control', { control, outcome: kind });
    store.update({ controlOutcome: { control, kind, notice: why, at: clock.now() } });
    return why ? no(why) : done;
  };

  const perform = async (order: PlainOrder): Promise<VerbResult> => {
    const { control } = order;
    busy = control;
    store.update({ controlOutcome: null });
    show();
    const operation = operationOf(order, parts.calls(), isIvr);
    const isWanted = () => controlBlocks({ ...facts(), busy: false })[control] === null;
    const result = await sendWithPatience((within) => send((client) => operation(client, within)), {
      clock,
      isWanted,
    });
    busy = null;
    if (result.ok) remember(order);
    show();
    if (result.ok) return tell(control, 'done', null);
    const { kind, notice: why } = outcomeOf(result.failure);
    return tell(control, kind, why);
  };

  /** What no event tells. */
  const remember = (order: PlainOrder): void => {
    const isInCall = countCalls(parts.calls()) > 0;
    if (order.control === 'mute' || order.control === 'unmute') muted = order.control === 'mute';
    if (!isInCall) return;
    const reason =
      order.control === 'busy' && order.reason !== null
        ? nameReason(order.reason, settings().busyReasons)
        : null;
    if (order.control === 'ready' || order.control === 'busy' || order.control === 'wrapUp') {
      readiness = { ...readiness, next: { state: order.control, reason } };
    }
    if (order.control === 'endWrapUp') readiness = { ...readiness, next: { state: 'ready', reason: null } };
  };

  const start = (ivr: DialableIvr, goal: FlowPlan['goal']): VerbResult => {
    const customer = findCustomer(parts.calls(), isIvr);
    if (!customer) return no(notice('control.noCustomer'));
    parts.lastIvrs.used(ivr.name);
    flow.start(planTo(ivr, customer, goal));
    return done;
  };

  const find = (name: string): DialableIvr | Notice =>
    ivrs().find((ivr) => ivr.name === name) ?? notice('connect.unknownIvr', { name });

  const goBack = (): VerbResult => {
    if (flow.isRunning()) {
      flow.cancel();
      return done;
    }
    const calls = parts.calls();
    const customer = findCustomer(calls, isIvr);
    if (!customer) return no(notice('control.noCustomer'));
    const number = findOther(calls, customer, isIvr) ?? '';
    const name = matchIvr(number, settings().ivrDirectory)?.name ?? '';
    flow.start(planBack({ name, number }, customer), { kind: 'returned', notice: null });
    return done;
  };

  const callOut = async (written: string): Promise<VerbResult> => {
    const number = written.replace(/[\s()./-]/g, '');
    if (!/^\+?[0-9*#]{1,24}$/.test(number)) return tell('callOut', 'blocked', notice('control.numberForm'));
    return perform({ control: 'callOut', number });
  };

  return {
    async use(order) {
      const { block } = store.get().controls[order.control];
      if (block) return tell(order.control, 'blocked', block);
      switch (order.control) {
        case 'addIvr': {
          const ivr = find(order.ivr);
          return 'key' in ivr ? tell('addIvr', 'blocked', ivr) : start(ivr, 'answer');
        }
        case 'returnToCustomer':
          return goBack();
        case 'callOut':
          return callOut(order.number);
        default:
          return perform(order);
      }
    },
    connect(name) {
      const { block } = store.get().connect;
      if (block) {
        log.info('flow', { outcome: 'blocked', reason: block.key });
        return no(block);
      }
      const ivr = name === null ? chosenIvr(ivrs(), settings()) : find(name);
      if (ivr === null) return no(notice('connect.noIvr'));
      if ('key' in ivr) return no(ivr);
      return start(ivr, ivr.passAt === 'join' ? 'transmit' : 'conference');
    },
    cancel() {
      flow.cancel();
      return done;
    },
    callsChanged(event) {
      if (countCalls(parts.calls()) === 0) {
        muted = false;
        store.update({ controlOutcome: null });
      }
      // The end of the session says nothing of the calls themselves.
      if (event?.kind === 'shutdown') flow.sessionEnded();
      else flow.callsChanged(event?.kind ?? null);
      show();
    },
    onEvent(event, was) {
      contexts.onEvent(event, clock.now());
      if (event.kind !== 'agentState') return;
      const isMeant = countCalls(parts.calls()) > 0 ? { next: readiness.next } : {};
      readiness = {
        ...reduceReadiness(readiness, event, {
          was,
          at: clock.now(),
          reasons: settings().busyReasons,
        }),
        ...isMeant,
      };
    },
    refresh(state) {
      agentState = state;
      const { session, connection } = store.get();
      const online = session.kind === 'signedIn' && connection.kind === 'online';
      if (online !== isOnline) {
        isOnline = online;
        flow.connectionChanged(online);
      }
      show();
    },
    sessionEnded() {
      busy = null;
      muted = false;
      readiness = noReadiness;
      isOnline = false;
      contexts.clear();
      store.update({ controlOutcome: null });
      flow.sessionEnded();
    },
  };
}
