import { type Notice, notice } from '../../shared/notice.ts';
import type { AppState } from '../../shared/state.ts';

/** Why nothing can be asked of the gateway now, for the sake of session or connection; null when it can. */
export function sessionGate({
  session,
  connection,
}: Pick<AppState, 'session' | 'connection'>): Notice | null {
  switch (session.kind) {
    case 'signedIn':
      return connection.kind === 'reconnecting' || connection.kind === 'reconciling'
        ? notice(`block.${connection.kind}`)
        : null;
    case 'signingIn':
    case 'signingOut':
      return notice(`block.${session.kind}`);
    case 'signedOut':
    case 'confirmForce':
      return notice('block.signedOut');
  }
}
