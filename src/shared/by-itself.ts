import type { AppState } from './state.ts';

/**
 * Whether the program signs in by itself, to bring a session back, and the agent may call it off. A sign-in that the
 * agent has asked for is tried once; only one that nobody waits for goes on without a connection.
 */
export function signsInByItself({ session, connection }: Pick<AppState, 'session' | 'connection'>): boolean {
  if (session.kind !== 'signingIn') return false;
  return session.step === 'resuming' || connection.kind === 'reconnecting';
}
