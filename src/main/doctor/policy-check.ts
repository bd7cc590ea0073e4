import type { Fact, Finding } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import type { ManagedPolicy } from '../storage/policy/policy.ts';
import { fine, warning } from './finding.ts';

/**
 * What the administrator has decided: the names of settings, never their values.
 *
 * @param place of the policy file.
 */
export function checkPolicy({ policy, warning: wrong, source }: ManagedPolicy, place: string): Finding {
  const facts: Fact[] = [{ name: 'place', value: source === 'registry' ? 'HKLM' : place }];
  const locked = Object.keys(policy.locked).join(', ');
  const defaults = Object.keys(policy.defaults).join(', ');
  if (locked) facts.push({ name: 'locked', value: locked });
  if (defaults) facts.push({ name: 'defaults', value: defaults });
  if (wrong) return warning(wrong, notice('doctor.tellAdmin'), facts);
  switch (source) {
    case 'none':
      return fine(notice('doctor.policy.none'), facts);
    case 'registry':
      return fine(notice('doctor.policy.registry'), facts);
    case 'file':
    case 'kept':
      return fine(notice('doctor.policy.file'), facts);
  }
}
