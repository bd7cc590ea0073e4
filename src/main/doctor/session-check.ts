import type { Finding } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import type { AppState } from '../../shared/state.ts';
import { fine, skipped, warning } from './finding.ts';

/**
 * Whether an agent is signed in; who, is nobody's business.
 *
 * @param state of the running program, null when none runs.
 */
export function checkSession(state: Pick<AppState, 'session' | 'connection'> | null): Finding {
  if (state === null) return skipped(notice('doctor.session.notRunning'));
  const { session, connection } = state;
  if (session.kind !== 'signedIn') return fine(notice('doctor.session.out'));
  if (connection.kind !== 'reconnecting') return fine(notice('doctor.session.in'));
  const { reason } = connection;
  return warning(notice('doctor.session.lost'), notice('doctor.session.reason', { reason }));
}
