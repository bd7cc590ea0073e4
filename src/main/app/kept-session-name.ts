import type { Settings } from '../../shared/settings.ts';
import { isAgentId } from '../agent/sign-in-form.ts';
import { parseGatewayAddress } from '../gateway/address.ts';
import type { AgentSecretName } from '../ports.ts';

/** The name under which the session of the settings' agent is kept; null where they name no agent or no gateway. */
export function keptSessionName(
  settings: Pick<Settings, 'gateway' | 'agentId' | 'wideAgentIds'>,
): AgentSecretName | null {
  const { gateway, agentId, wideAgentIds } = settings;
  const parsed = parseGatewayAddress(gateway);
  if (!parsed.ok || !isAgentId(agentId, wideAgentIds)) return null;
  return { kind: 'guid', gateway: parsed.address.origin, agentId };
}
