import type { FormField } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import { parseProxyAddress, proxyName } from './proxy.ts';

export type ProxySettings = Pick<Settings, 'proxyMode' | 'proxyAddress' | 'proxyPac' | 'proxyBypass'>;

/** Where proxies come from, in the words of Chromium, which evaluates PAC files and exceptions. */
export interface ProxyConfig {
  readonly mode: 'system' | 'direct' | 'fixed_servers' | 'pac_script';
  readonly proxyRules?: string;
  readonly proxyBypassRules?: string;
  readonly pacScript?: string;
}

/** An address that can't be read gives no proxy: {@link checkProxy} tells of it. */
export function proxyConfig(settings: ProxySettings): ProxyConfig {
  const { proxyMode, proxyAddress, proxyPac, proxyBypass } = settings;
  if (proxyMode === 'pac') return { mode: 'pac_script', pacScript: proxyPac };
  if (proxyMode !== 'manual') return { mode: proxyMode };
  const hop = parseProxyAddress(proxyAddress);
  const proxyRules = hop ? proxyName(hop) : '';
  return { mode: 'fixed_servers', proxyRules, proxyBypassRules: proxyBypass.join(';') };
}

/** What is wrong with the settings that count in the chosen mode; null when nothing is. */
export function checkProxy(
  settings: ProxySettings,
): { readonly notice: Notice; readonly field: Extract<FormField, keyof ProxySettings> } | null {
  const { proxyMode, proxyAddress, proxyPac, proxyBypass } = settings;
  if (proxyMode === 'manual' && parseProxyAddress(proxyAddress) === null) {
    return { notice: notice('input.proxyAddress'), field: 'proxyAddress' };
  }
  if (proxyMode === 'pac' && !(/^https?:\/\//i.test(proxyPac) && URL.canParse(proxyPac))) {
    return { notice: notice('input.proxyPac'), field: 'proxyPac' };
  }
  const entry = proxyMode === 'manual' ? proxyBypass.find((each) => /[\s,;]/.test(each)) : undefined;
  return entry === undefined
    ? null
    : { notice: notice('input.proxyBypass', { entry }), field: 'proxyBypass' };
}
