import type { SignInRequest } from '../../../shared/ipc.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { GatewayEvent } from '../../gateway/events.ts';
import { success } from '../../gateway/failure.ts';
import type { AgentSync } from '../../gateway/results.ts';
import type { PollerStatus } from '../poller.ts';
import { createSession } from '../session.ts';
import type { Session, SessionViewUpdate } from '../session-parts.ts';
import { createWorld, form, type World } from './world.ts';

/** A session over the real client, and everything that it tells. */
export interface SessionHarness extends World {
  readonly session: Session;
  readonly views: SessionViewUpdate[];
  readonly statuses: PollerStatus[];
  readonly events: GatewayEvent[];
  readonly syncs: AgentSync[];
  /** How often it was found out anew where things stand. */
  reconciled(): number;
  readonly remembered: unknown[];
  /** Warnings that stand. */
  readonly warnings: Map<string, Notice>;
  /** The latest view. */
  view(): SessionViewUpdate | undefined;
  viewKinds(): string[];
  /** Signs in and lets the first poll begin. */
  signIn(changes?: Partial<SignInRequest>): ReturnType<Session['signIn']>;
  /** Everything that left the session but for requests and the keychain, as text. */
  told(): string;
}

export function createSessionHarness(settings: Partial<Settings> = {}): SessionHarness {
  const world = createWorld(settings);
  const views: SessionViewUpdate[] = [];
  const statuses: PollerStatus[] = [];
  const events: GatewayEvent[] = [];
  const syncs: AgentSync[] = [];
  let reconciled = 0;
  const remembered: unknown[] = [];
  const warnings = new Map<string, Notice>();
  const answers: unknown[] = [];
  const session = createSession({
    connect: (agentId) => world.connect(agentId),
    secrets: world.secrets,
    settings: () => world.settings,
    clock: world.clock,
    random: () => 0.5,
    log: world.log,
    onSignedIn: (details) => remembered.push(details),
    onView: (view) => views.push(view),
    onStatus: (status) => statuses.push(status),
    onEvent: (event) => events.push(event),
    onSync: (sync) => syncs.push(sync),
    async reconcile({ client }, signal) {
      const status = await client.agentStatus(signal);
      if (status.ok) reconciled += 1;
      return status.ok ? success(null) : status;
    },
    onWarning(about, warning) {
      if (warning) warnings.set(about, warning);
      else warnings.delete(about);
      answers.push(warning);
    },
  });
  return Object.assign(world, {
    session,
    views,
    statuses,
    events,
    syncs,
    reconciled: () => reconciled,
    remembered,
    warnings,
    view: () => views.at(-1),
    viewKinds: () => views.map((view) => (view.kind === 'signingIn' ? view.step : view.kind)),
    async signIn(changes: Partial<SignInRequest> = {}) {
      const answer = await session.signIn({ ...form, ...changes });
      answers.push(answer);
      await world.clock.advance(0);
      return answer;
    },
    told: () =>
      JSON.stringify([views, statuses, events, syncs, remembered, [...warnings], answers, world.log.lines]),
  });
}
