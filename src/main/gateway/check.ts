import type { FormField } from '../../shared/ipc.ts';
import type { Notice } from '../../shared/notice.ts';
import type { GatewayClient } from './client.ts';
import { failureNotice } from './failure-notice.ts';

/** What is wrong with a gateway's address, and which setting can cure it. */
export interface GatewayFault {
  readonly notice: Notice;
  readonly field: Extract<FormField, 'gateway' | 'caFile'>;
}

/**
 * Finds out whether a CC-Gateway answers, by a query without a GUID. A gateway refuses that in its own envelope,
 * which tells it from any other server; nothing is changed by it, and nobody is signed in.
 *
 * @param client of an agent who is signed out.
 * @returns null when a gateway answers over a connection that can be trusted.
 */
export async function checkGateway(client: Pick<GatewayClient, 'agentStatus'>): Promise<GatewayFault | null> {
  const answer = await client.agentStatus();
  if (answer.ok || answer.failure.kind === 'business') return null;
  const { failure } = answer;
  const isUntrusted = failure.kind === 'transport' && /^tls(UnknownCa|NoIssuer)$/.test(failure.cause);
  return { notice: failureNotice(failure), field: isUntrusted ? 'caFile' : 'gateway' };
}
