import type { SignInRequest, VerbResult } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AgentStateView, ConnectionView, TransmitView } from '../../shared/state.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { GatewayEvent } from '../gateway/events.ts';
import { failed, type Result, success } from '../gateway/failure.ts';
import { failureNotice } from '../gateway/failure-notice.ts';
import type { AgentSync } from '../gateway/results.ts';
import type { Clock, Logger, Random, SecretStore } from '../ports.ts';
import type { AppStateStore } from './app-state.ts';
import { isStillInDoubt, raisesDoubt } from './call-doubt.ts';
import { reduceCalls } from './call-reducer.ts';
import { type CallState, noCalls } from './call-state.ts';
import { callsFromSync, withKnownNumbers } from './call-sync.ts';
import { callBlock, ENDED_SHOWN_MS, viewCalls } from './call-view.ts';
import { type CallDesk, createCallDesk } from './calls/call-desk.ts';
import { type LastIvrs, rememberedIvrs } from './calls/last-ivrs.ts';
import { createKeepWarm } from './keep-warm.ts';
import type { PollerStatus } from './poller.ts';
import { reconcileCalls } from './reconcile.ts';
import { createSession } from './session.ts';
import { sessionGate } from './session-gate.ts';
import type { Connect, SessionViewUpdate } from './session-parts.ts';
import { createTransmission } from './transmission.ts';
import type { Warnings } from './warnings.ts';

/** How long the gateway has to answer a transmission, in milliseconds: an agent with a customer waits no longer. */
const TRANSMIT_DEADLINE_MS = 5000;

export interface AgentParts {
  readonly store: AppStateStore;
  readonly warnings: Warnings;
  readonly connect: Connect;
  readonly secrets: SecretStore;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  onSignedIn(form: Omit<SignInRequest, 'password'>): void;
  /** Where the last used IVRs are kept; in memory unless given. */
  readonly lastIvrs?: LastIvrs;
}

/** The agent at this workstation: session, calls and the passing of numbers, shown in the store. */
export interface Agent {
  resume(): Promise<void>;
  signIn(form: SignInRequest): Promise<VerbResult>;
  answerForce(takeOver: boolean): Promise<VerbResult>;
  signOut(deadlineMs?: number): Promise<VerbResult>;
  /** The key or the button: pass the customer's numbers. */
  transmit(): Promise<TransmitView>;
  /** The settings have changed: names and digits in the call may have, too. */
  settingsChanged(): void;
  /** Events may have been lost, as after a sleep: finds out where things stand. */
  reconcile(): void;
  /** Starts over with the live session, to be sure of the calls again. */
  startOver(): Promise<VerbResult>;
  readonly calls: CallDesk;
}

export function createAgent(parts: AgentParts): Agent {
  const { store, clock, log } = parts;
  let calls: CallState = noCalls;
  let agentState: AgentStateView = 'unknown';
  let isUnsure = false;
  let cancelEnded: (() => void) | null = null;
  /** The phone that the agent signed in with; null while signed out. */
  let phoneInUse: string | null = null;

  const self = () => {
    const { agentId, phoneNumber } = parts.settings();
    // The settings may be edited while the agent is signed in.
    return { agentId: session.connection()?.agentId ?? agentId, phoneNumber: phoneInUse ?? phoneNumber };
  };

  const showCalls = (): void => {
    const { ivrDirectory, visibleDigits } = parts.settings();
    const call = viewCalls(calls, ivrDirectory, clock.now(), visibleDigits);
    cancelEnded?.();
    cancelEnded = call.kind === 'ended' ? clock.after(ENDED_SHOWN_MS, showCalls) : null;
    store.update({ call, callUnsure: isUnsure });
    store.update({ transmitBlock: block() });
    showAgentState();
  };

  /** The gateway tells states between calls; during one the agent is in a call, whatever was told before. */
  const shownState = (): AgentStateView => {
    const { kind } = store.get().call;
    return ['none', 'ended', 'ringing'].includes(kind) ? agentState : 'talking';
  };

  const showAgentState = (): void => {
    const { session } = store.get();
    if (session.kind === 'signedIn') store.update({ session: { ...session, agentState: shownState() } });
    desk.refresh(agentState);
  };

  /**
   * @param unsure whether more may have happened to the calls than is known.
   * @param event what told of the change; null when the gateway was asked.
   */
  const setCalls = (next: CallState, unsure: boolean, event: GatewayEvent | null = null): void => {
    if (next === calls && unsure === isUnsure) return;
    calls = next;
    isUnsure = unsure;
    showCalls();
    transmission.callsChanged();
    desk.callsChanged(event);
  };

  const block = (): Notice | null => {
    const { call, callUnsure } = store.get();
    const gate = sessionGate(store.get());
    if (gate) return gate;
    const why = callBlock(call);
    return why && callUnsure ? notice('block.unsure') : why;
  };

  const onView = (view: SessionViewUpdate): void => {
    if (view.kind === 'signedIn') phoneInUse ??= parts.settings().phoneNumber;
    if (view.kind !== 'signedIn' && view.kind !== 'signingOut') {
      phoneInUse = null;
      desk.sessionEnded();
      agentState = 'unknown';
      store.update({ connection: { kind: 'none' } });
      setCalls(noCalls, false);
    }
    store.update({ session: view.kind === 'signedIn' ? { ...view, agentState: shownState() } : view });
    store.update({ transmitBlock: block() });
    // What was said of a press before may not hold in this session.
    transmission.callsChanged();
    desk.refresh(agentState);
  };

  const onStatus = (status: PollerStatus): void => {
    const { transmitBlock, connection } = store.get();
    // Every answer of a poll says so again.
    if (status.kind === 'online' && connection.kind === 'online') return;
    store.update({ connection: connectionView(status) });
    store.update({ transmitBlock: block() });
    if (store.get().transmitBlock !== transmitBlock) transmission.callsChanged();
    desk.refresh(agentState);
  };

  const connectionView = (status: PollerStatus): ConnectionView => {
    if (status.kind !== 'failing') return status;
    const reason = failureNotice(status.failure);
    const retryAt = clock.now() + status.retryInMs;
    return { kind: 'reconnecting', attempt: status.attempt, retryAt, reason };
  };

  const reconcile = async ({ client }: GatewayConnection, signal: AbortSignal): Promise<Result<null>> => {
    const told = await reconcileCalls(client, () => calls, { at: clock.now(), self: self(), signal });
    if (!told.ok) return told;
    // Given up meanwhile: newer events may have come since.
    if (!signal.aborted) {
      agentState = told.value.agentState ?? agentState;
      setCalls(told.value.calls, told.value.unsure);
      showAgentState();
    }
    return success(null);
  };

  const onEvent = (event: GatewayEvent): void => {
    log.debug('agent event', {
      event: event.kind,
      ...(event.kind === 'unknown' ? { type: event.eventType, malformed: event.malformed } : {}),
    });
    desk.onEvent(event, agentState);
    if (event.kind === 'agentState') {
      agentState = event.state;
      showAgentState();
    }
    const next = reduceCalls(calls, event, clock.now(), self());
    const unsure = raisesDoubt(calls, event) || (isUnsure && isStillInDoubt(calls, next, event));
    setCalls(next, unsure, event);
  };

  const onSync = (sync: AgentSync): void => {
    const told = callsFromSync(sync, clock.now(), self());
    // "Abnormal" says nothing about calls: what was known stays, in doubt.
    setCalls(told ? withKnownNumbers(told, calls) : calls, told === null);
  };

  const session = createSession({
    connect: parts.connect,
    secrets: parts.secrets,
    settings: parts.settings,
    clock,
    random: parts.random,
    log,
    onSignedIn: parts.onSignedIn,
    onView,
    onStatus,
    reconcile,
    onEvent,
    onSync,
    onWarning: (about, warning) => parts.warnings.set(about, warning),
  });

  const transmission = createTransmission({
    block,
    conference: () => calls.conference && `${calls.conference.callid} ${calls.conference.since}`,
    send: async (sendWithinMs) => {
      const connection = session.connection();
      return connection
        ? connection.client.thirdPartyConfTransmitNum(TRANSMIT_DEADLINE_MS, sendWithinMs)
        : failed({ kind: 'transport', sent: false, cause: 'aborted', host: '' });
    },
    clock,
    log,
    onChange: (transmit) => store.update({ transmit }),
  });

  const desk = createCallDesk({
    store,
    warnings: parts.warnings,
    settings: parts.settings,
    lastIvrs: parts.lastIvrs ?? rememberedIvrs(),
    client: () => session.connection()?.client ?? null,
    calls: () => calls,
    transmit: () => transmission.press(),
    ask: async (how) => {
      if (how === 'sync') return (await session.startOver())?.ok ?? false;
      const connection = session.connection();
      return connection !== null && (await reconcile(connection, new AbortController().signal)).ok;
    },
    clock,
    log,
  });

  store.subscribe(createKeepWarm(clock, async () => session.connection()?.client.agentStatus()));

  return {
    resume: () => session.resume(),
    signIn: (form) => session.signIn(form),
    answerForce: (takeOver) => session.answerForce(takeOver),
    signOut: (deadlineMs) => session.signOut(deadlineMs),
    transmit: () => transmission.press(),
    calls: desk,
    settingsChanged: showCalls,
    reconcile: () => session.reconcile(),
    async startOver() {
      const sync = await session.startOver();
      if (sync?.ok) return { ok: true };
      const why = sync ? failureNotice(sync.failure) : notice('block.signedOut');
      return { ok: false, notice: why, field: null };
    },
  };
}
