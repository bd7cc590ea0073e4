import type { VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import { type Accelerators, acceleratorsOf } from '../../shared/shortcuts.ts';
import { checkKeptAgent } from '../agent/sign-in-form.ts';
import { parseGatewayAddress } from '../gateway/address.ts';
import { checkProxy } from '../gateway/proxy-settings.ts';
import { loadTrust } from '../gateway/trust.ts';
import type { UseLoginItem } from './login-item-binding.ts';

/** Takes changed shortcuts into use; or leaves all as they were, and says why. */
export type UseShortcuts = (accelerators: Accelerators) => Extract<VerbResult, { ok: false }> | null;

export interface SaveSettingsParts {
  current(): Settings;
  /** What the administrator has locked: kept as it is, and no reason to refuse the rest. */
  readonly locked: readonly (keyof Settings)[];
  /** @returns false when the file could not be written. */
  save(settings: Settings): boolean;
  readonly useShortcuts: UseShortcuts;
  readonly useLoginItem: UseLoginItem;
}

/**
 * Checks settings that a user has edited and takes them into use, all or none. An empty gateway is allowed
 * until one is known; what is said about the others must be right. What is locked stays as it is whatever was
 * sent, and isn't checked: a user can't put right what only the administrator may change.
 */
export function createSaveSettings(parts: SaveSettingsParts): (settings: Settings) => VerbResult {
  const isLocked = (name: string): boolean => parts.locked.some((one) => one === name);
  return (sent) => {
    const kept = Object.entries(parts.current()).filter(([name]) => isLocked(name));
    const edited: Settings = { ...sent, ...Object.fromEntries(kept) };
    const gateway = edited.gateway.trim();
    const settings = {
      ...edited,
      gateway,
      caFile: edited.caFile.trim(),
      clientCertFile: edited.clientCertFile.trim(),
      proxyAddress: edited.proxyAddress.trim(),
      proxyPac: edited.proxyPac.trim(),
      proxyBypass: edited.proxyBypass.map((one) => one.trim()).filter((one) => one !== ''),
      proxyUser: edited.proxyUser.trim(),
      agentId: edited.agentId.trim(),
      phoneNumber: edited.phoneNumber.trim(),
    };
    if (gateway !== '' && !isLocked('gateway')) {
      const parsed = parseGatewayAddress(gateway);
      if (!parsed.ok) return { ok: false, notice: parsed.notice, field: 'gateway' };
      settings.gateway = withPort(parsed.address.origin, gateway);
    }
    const fallbacks = isLocked('fallbackGateways')
      ? []
      : edited.fallbackGateways.map((one) => one.trim()).filter((one) => one !== '');
    settings.fallbackGateways = [];
    for (const fallback of fallbacks) {
      const parsed = parseGatewayAddress(fallback);
      if (!parsed.ok) return { ok: false, notice: parsed.notice, field: 'fallbackGateways' };
      settings.fallbackGateways.push(withPort(parsed.address.origin, fallback));
    }
    const trust = loadTrust(settings.caFile, settings.clientCertFile);
    if (!trust.ok && !isLocked(trust.failure.field)) return { ok: false, ...trust.failure };
    const wrongProxy = checkProxy(settings);
    if (wrongProxy && !isLocked(wrongProxy.field)) return { ok: false, ...wrongProxy };
    const noIvrNumber = settings.ivrDirectory.find((ivr) => ivr.numbers.length + ivr.prefixes.length === 0);
    if (noIvrNumber && !isLocked('ivrDirectory')) {
      return {
        ok: false,
        notice: notice('input.ivrWithoutNumber', { name: noIvrNumber.name }),
        field: 'ivrDirectory',
      };
    }
    const wrong = checkKeptAgent(settings, settings.wideAgentIds);
    if (wrong && !isLocked(wrong.field)) return { ok: false, ...wrong };
    const refused = parts.useShortcuts(acceleratorsOf(settings));
    if (refused) return refused;
    const before = parts.current();
    if (settings.launchAtLogin !== before.launchAtLogin) {
      const why = parts.useLoginItem(settings.launchAtLogin);
      if (why) {
        parts.useShortcuts(acceleratorsOf(before));
        return { ok: false, notice: why, field: 'launchAtLogin' };
      }
    }
    return parts.save(settings)
      ? { ok: true }
      : { ok: false, notice: notice('settings.notWritten'), field: null };
  };
}

/** An origin leaves out port 443, but the setting shows what the address must have: a port. */
function withPort(origin: string, typed: string): string {
  return /:\d+$/.test(origin) ? origin : `${origin}:${/^http:/i.test(typed) ? 80 : 443}`;
}
