import type { AppState } from '../../shared/state.ts';

/** Whether nothing goes on that the agent would want to see: signed in, connected, and for certain no call. */
export function isIdle({ session, connection, call, callUnsure }: AppState): boolean {
  return session.kind === 'signedIn' && connection.kind === 'online' && call.kind === 'none' && !callUnsure;
}
