import type { SignInRequest } from '../../shared/ipc.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { LiveSession } from './live-session.ts';
import type { PollerEnd } from './poller.ts';

/** A sign-in that waits for the agent's word, or is under way. */
export interface Attempt {
  readonly connection: GatewayConnection;
  readonly secrets: KeptSecrets;
  readonly form: SignInRequest;
}

/** Where a session stands. */
export type Phase =
  | { readonly kind: 'out' }
  | { readonly kind: 'resuming'; readonly abort: AbortController }
  | { readonly kind: 'signingIn' }
  | { readonly kind: 'asking'; readonly attempt: Attempt }
  | { readonly kind: 'in'; readonly live: LiveSession }
  /** `end`: that the gateway ended the session meanwhile. */
  | { readonly kind: 'signingOut'; readonly live: LiveSession; readonly end: PollerEnd | null };

/**
 * `patient`: nobody waits for it, so it goes on until the gateway answers. `again`: the same, after a session was
 * lost.
 */
export type HowToSignIn = 'once' | 'force' | 'patient' | 'again';
