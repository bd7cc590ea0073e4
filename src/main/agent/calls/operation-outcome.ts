import { type Notice, notice } from '../../../shared/notice.ts';
import type { GatewayFailure } from '../../gateway/failure.ts';
import { failureNotice } from '../../gateway/failure-notice.ts';
import { certainty } from '../certainty.ts';

/** What a failed operation on a call came to, and what the agent is told. */
export function outcomeOf(failure: GatewayFailure): {
  readonly kind: 'refused' | 'notSent' | 'unknown';
  readonly notice: Notice;
} {
  const cause = failureNotice(failure);
  const kind = certainty(failure);
  return { kind, notice: kind === 'refused' ? cause : notice(`control.${kind}`, { cause }) };
}
