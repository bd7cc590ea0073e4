import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/settings.ts';
import { checkProxy, type ProxySettings, proxyConfig } from './proxy-settings.ts';

const settings = (edits: Partial<ProxySettings>): ProxySettings => ({ ...defaultSettings, ...edits });

describe('proxyConfig', () => {
  it('follows the system unless told otherwise', () => {
    expect(proxyConfig(defaultSettings)).toEqual({ mode: 'system' });
    expect(proxyConfig(settings({ proxyMode: 'direct', proxyAddress: 'p:1' }))).toEqual({ mode: 'direct' });
  });

  it('has the proxy with its exceptions, or the PAC file', () => {
    const proxyBypass = ['*.example.com', '10.0.0.0/8'];
    expect(
      proxyConfig(settings({ proxyMode: 'manual', proxyAddress: 'http://p:8080/', proxyBypass })),
    ).toEqual({ mode: 'fixed_servers', proxyRules: 'p:8080', proxyBypassRules: '*.example.com;10.0.0.0/8' });
    expect(proxyConfig(settings({ proxyMode: 'pac', proxyPac: 'http://pac/x' }))).toEqual({
      mode: 'pac_script',
      pacScript: 'http://pac/x',
    });
  });
});

describe('checkProxy', () => {
  it('looks at what counts in the mode only', () => {
    const all = { proxyAddress: 'a b', proxyPac: 'x', proxyBypass: ['a;b'] };
    expect(checkProxy(settings({ proxyMode: 'system', ...all }))).toBeNull();
    expect(checkProxy(settings({ proxyMode: 'direct', ...all }))).toBeNull();
    expect(checkProxy(settings({ proxyMode: 'manual', ...all }))?.field).toBe('proxyAddress');
    expect(checkProxy(settings({ proxyMode: 'pac', ...all }))?.field).toBe('proxyPac');
    expect(checkProxy(settings({ proxyMode: 'manual', ...all, proxyAddress: 'a:1' }))).toEqual({
      notice: { key: 'input.proxyBypass', params: { entry: 'a;b' } },
      field: 'proxyBypass',
    });
  });

  it.each(['', 'file:///etc/proxy.pac', 'proxy.pac', 'http://'])('refuses %j as a PAC file', (proxyPac) => {
    expect(checkProxy(settings({ proxyMode: 'pac', proxyPac }))?.field).toBe('proxyPac');
  });
});
