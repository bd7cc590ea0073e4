import type { FormField, SignInRequest, VerbResult } from '../../shared/ipc.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SessionView } from '../../shared/state.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { GatewayEvent } from '../gateway/events.ts';
import type { Result } from '../gateway/failure.ts';
import type { AgentSync } from '../gateway/results.ts';
import type { Clock, Logger, Random, SecretStore } from '../ports.ts';
import type { PollerStatus } from './poller.ts';

/** A connection to the gateway of the settings, or what is wrong with them. */
export type Connected =
  | { readonly ok: true; readonly connection: GatewayConnection }
  | { readonly ok: false; readonly notice: Notice; readonly field: FormField };

export type Connect = (agentId: string) => Promise<Connected>;

export interface SessionParts {
  readonly connect: Connect;
  readonly secrets: SecretStore;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  /** The agent signed in with this form; what isn't secret is worth remembering. */
  onSignedIn(form: Omit<SignInRequest, 'password'>): void;
  onView(view: SessionViewUpdate): void;
  onStatus(status: PollerStatus): void;
  /** Finds out where things stand after events may have been lost. */
  reconcile(connection: GatewayConnection, signal: AbortSignal): Promise<Result<null>>;
  onEvent(event: GatewayEvent): void;
  /** Where the agent stands, when a session goes on that was kept or that starts over. */
  onSync(sync: AgentSync): void;
  /** Sets or takes back a standing warning. */
  onWarning(about: 'keychain' | 'skills' | 'password', warning: Notice | null): void;
}

/** The session as it is shown; the agent state is somebody else's to add. */
export type SessionViewUpdate =
  | Exclude<SessionView, { kind: 'signedIn' }>
  | { readonly kind: 'signedIn'; readonly agentId: string };

export interface Session {
  /** Tries a kept session, then a kept password; without either the agent is asked. */
  resume(): Promise<void>;
  signIn(form: SignInRequest): Promise<VerbResult>;
  /** The agent's answer to "signed in elsewhere: take over?". */
  answerForce(takeOver: boolean): Promise<VerbResult>;
  /** Also ends a resumption that can't reach the gateway. */
  signOut(deadlineMs?: number): Promise<VerbResult>;
  /** The connection of the signed-in agent; null when signed out. */
  connection(): GatewayConnection | null;
  /** Events may have been lost: finds out where things stand. */
  reconcile(): void;
  /** Starts over with the live session: the gateway says where the agent stands and empties its event queue. */
  startOver(): Promise<Result<AgentSync> | null>;
}
