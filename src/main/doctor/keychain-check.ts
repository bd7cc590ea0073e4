import type { Finding } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import type { KeychainProbe } from '../storage/keychain-probe.ts';
import { late, within } from '../within.ts';
import { fine, warning } from './finding.ts';

/**
 * Whether secrets can be kept. Without a keychain the agent works, but signs in after each start.
 *
 * @param ms how long it may take, milliseconds: a locked one may be asking the user to unlock it.
 */
export async function checkKeychain(probe: KeychainProbe, ms: number): Promise<Finding> {
  const outcome = await within(ms, probe);
  const cure = notice('doctor.keychain.cure');
  if (outcome === 'works') return fine(notice('doctor.keychain.works'));
  if (outcome === 'differs') return warning(notice('doctor.keychain.differs'), cure);
  const trouble = outcome === late ? 'late' : outcome;
  return warning(notice('doctor.keychain.fails', { reason: notice(`keychain.${trouble}`) }), cure);
}
