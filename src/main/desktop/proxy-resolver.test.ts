import { afterEach, describe, expect, it, vi } from 'vitest';
import { deferred } from '../agent/testing/deferred.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import type { ProxyConfig } from '../gateway/proxy-settings.ts';
import { createProxyResolver } from './proxy-resolver.ts';

const pac: ProxyConfig = { mode: 'pac_script', pacScript: 'http://pac.example/proxy.pac' };
const system: ProxyConfig = { mode: 'system' };
const direct: ProxyConfig = { mode: 'direct' };

function setUp() {
  const seen: unknown[] = [];
  const chromium = {
    setProxy: async (config: unknown): Promise<void> => void seen.push(config),
    resolveProxy: async (url: string): Promise<string> => {
      seen.push('asked');
      return `PROXY ${new URL(url).hostname}:1`;
    },
  };
  const app: Parameters<typeof createProxyResolver>[0] = {
    setProxy: (config) => chromium.setProxy(config),
    resolveProxy: (url) => chromium.resolveProxy(url),
  };
  return { chromium, seen, resolver: createProxyResolver(app, createMemoryLog()) };
}

afterEach(() => vi.useRealTimers());

describe('createProxyResolver', () => {
  it('hands on what Chromium says, with the newest settings', async () => {
    const { seen, resolver } = setUp();
    const asked = [resolver.resolve('https://gw:8043'), resolver.resolve('https://gw2:8043')];
    expect(await Promise.all(asked)).toEqual(['PROXY gw:1', 'PROXY gw2:1']);
    const changed = [resolver.use(direct), resolver.use(system)];
    const answer = resolver.resolve('https://gw:8043');
    await Promise.all([...changed, answer]);
    expect(seen).toEqual(['asked', 'asked', direct, system, 'asked']);
  });

  it('does nothing before a proxy is asked for: a start has more urgent things to do', async () => {
    const { seen, resolver } = setUp();
    await resolver.use(pac);
    await resolver.use(system);
    await resolver.reload();
    expect(seen).toEqual([]);
    await resolver.resolve('https://gw:8043');
    expect(seen).toEqual([system, 'asked']);
  });

  it.each([pac, system])(
    'has Chromium look anew at %o, and nobody goes straight meanwhile',
    async (config) => {
      const { chromium, seen, resolver } = setUp();
      await resolver.use(config);
      const slow = deferred<string>();
      chromium.resolveProxy = () => {
        seen.push('asked');
        return slow.promise;
      };
      const early = resolver.resolve('https://gw:8043');
      await vi.waitFor(() => expect(seen).toEqual([config, 'asked']));
      const reloaded = resolver.reload();
      const late = resolver.resolve('https://gw:8043');
      slow.resolve('DIRECT');
      await Promise.all([early, reloaded, late]);
      expect(seen).toEqual([config, 'asked', direct, config, 'asked']);
    },
  );

  it.each<ProxyConfig>([direct, { mode: 'fixed_servers', proxyRules: 'proxy.example:8080' }])(
    'has nothing to look for anew with %o',
    async (config) => {
      const { seen, resolver } = setUp();
      await resolver.use(config);
      await resolver.resolve('https://gw:8043');
      await resolver.reload();
      expect(seen).toEqual([config, 'asked']);
    },
  );

  it('goes on asking when a change never ends, as when the network process ended', async () => {
    vi.useFakeTimers();
    const { chromium, seen, resolver } = setUp();
    await resolver.use(pac);
    chromium.setProxy = () => new Promise(() => undefined);
    const answer = resolver.resolve('https://gw:8043');
    await vi.advanceTimersByTimeAsync(1999);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('PROXY gw:1');
  });

  it('goes straight when Chromium says nothing, as it does while it ends', async () => {
    const { chromium, resolver } = setUp();
    const ended = async (): Promise<never> => {
      throw new Error('ended');
    };
    Object.assign(chromium, { setProxy: ended, resolveProxy: ended });
    await resolver.use(pac);
    expect(await resolver.resolve('https://gw:8043')).toBe('DIRECT');
    await resolver.reload();
    expect(await resolver.resolve('https://gw:8043')).toBe('DIRECT');
  });
});
