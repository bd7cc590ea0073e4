import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { createMemorySecrets } from '../agent/testing/memory-secrets.ts';
import { ProxyError } from '../gateway/proxy-error.ts';
import type { ProxyConfig } from '../gateway/proxy-settings.ts';
import { createProxies } from './proxies.ts';

const GATEWAY = 'https://gw.example:8043';
const PASSWORD = 'Pr0xy-canary';

/** @param edits of the settings at the start. */
function setUp(edits: Partial<Settings> = {}) {
  const configs: ProxyConfig[] = [];
  const listeners = new Set<(settings: Settings) => void>();
  const secrets = createMemorySecrets();
  const log = createMemoryLog();
  const world = {
    settings: { ...defaultSettings, gateway: GATEWAY, ...edits } as Settings,
    answer: 'DIRECT',
    asked: [] as string[],
    changes: 0,
  };
  const proxies = createProxies({
    resolver: {
      use: async (config) => {
        configs.push(config);
      },
      reload: async () => undefined,
      resolve: async (url) => {
        world.asked.push(url);
        return world.answer;
      },
    },
    settings: {
      get: () => world.settings,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    secrets,
    log,
  });
  proxies.onChange(() => {
    world.changes += 1;
  });
  const save = (next: Partial<Settings>): void => {
    world.settings = { ...world.settings, ...next };
    for (const listener of listeners) listener(world.settings);
  };
  return { proxies, world, configs, secrets, log, save };
}

const hop = (host: string, port = 8080) => ({ kind: 'http', host, port }) as const;

describe('which proxy', () => {
  it('is what Chromium says for the gateway, and whose decision that was', async () => {
    const { proxies, world, configs } = setUp();
    world.answer = 'PROXY a:8080; DIRECT';
    expect(await proxies.proxyFor(GATEWAY)).toEqual({
      source: 'system',
      hops: [hop('a'), { kind: 'direct' }],
    });
    expect(configs).toEqual([{ mode: 'system' }]);
    expect(world.asked.at(-1)).toBe(GATEWAY);
  });

  it('can be looked for before a connection asks, and then is not looked for once more', async () => {
    const ahead = setUp();
    ahead.proxies.lookAhead();
    await ahead.proxies.proxyFor(GATEWAY);
    ahead.proxies.lookAhead();
    const asked = setUp();
    await asked.proxies.proxyFor(GATEWAY);
    expect(ahead.world.asked).toEqual(asked.world.asked);
  });

  it('is none for a simulator, without asking', async () => {
    const { proxies, world } = setUp({ gateway: '' });
    expect(await proxies.proxyFor('http://127.0.0.1:8000')).toEqual({
      source: 'loopback',
      hops: [{ kind: 'direct' }],
    });
    expect(world.asked).toEqual([]);
  });

  it('never becomes none because a policy locks an address that cannot be read', async () => {
    const { proxies } = setUp({ proxyMode: 'manual', proxyAddress: 'a b' });
    expect((await proxies.proxyFor(GATEWAY)).hops).toEqual([{ kind: 'unsupported', name: 'a b' }]);
  });

  it('follows the settings at once, and only those about proxies', async () => {
    const { proxies, world, configs, save } = setUp();
    save({ theme: 'dark' });
    expect(configs).toHaveLength(1);
    save({ proxyMode: 'manual', proxyAddress: 'p:3128' });
    expect((await proxies.proxyFor(GATEWAY)).source).toBe('manual');
    expect(configs.at(-1)).toMatchObject({ mode: 'fixed_servers', proxyRules: 'p:3128' });
    await expect.poll(() => world.changes).toBe(1);
  });

  it('is looked for anew on another network, and told of only when it is another', async () => {
    const { proxies, world } = setUp();
    await proxies.refresh();
    expect(world.changes).toBe(0);
    world.answer = 'PROXY b:8080';
    await proxies.refresh();
    expect(world.changes).toBe(1);
  });
});

describe('the password', () => {
  it('is for the proxies in use and their user, and for no others', async () => {
    const { proxies, world, secrets, log } = setUp({ proxyUser: 'anna' });
    world.answer = 'PROXY a:8080; SOCKS c:1080; HTTPS b:8443; DIRECT';
    expect(await proxies.keepPassword(PASSWORD)).toEqual({ ok: true });
    expect([...secrets.entries.keys()]).toEqual([
      'proxyPassword a:8080 anna',
      'proxyPassword https://b:8443 anna',
    ]);
    expect(await proxies.credentialsFor(hop('a'))).toEqual({ user: 'anna', password: PASSWORD });
    expect(await proxies.credentialsFor(hop('rogue'))).toBeNull();
    expect(await proxies.credentialsFor(hop('b', 8443))).toBeNull();
    expect(await proxies.view()).toEqual({
      ways: ['a:8080', 'SOCKS c:1080', 'https://b:8443', ''],
      passwordKept: true,
    });
    expect(world.changes).toBe(1);
    expect(JSON.stringify(log)).not.toContain(PASSWORD);
  });

  it('comes from the keychain after a start, once', async () => {
    const { proxies, secrets, save } = setUp({ proxyUser: 'anna' });
    secrets.unavailable = 'locked';
    expect(await proxies.credentialsFor(hop('a'))).toBeNull();
    secrets.unavailable = null;
    secrets.entries.set('proxyPassword a:8080 anna', PASSWORD);
    expect(await proxies.credentialsFor(hop('a'))).toMatchObject({ password: PASSWORD });
    secrets.unavailable = 'locked';
    expect(await proxies.credentialsFor(hop('a'))).toMatchObject({ password: PASSWORD });
    save({ proxyUser: 'bert' });
    expect(await proxies.credentialsFor(hop('a'))).toBeNull();
  });

  it('can be kept before there is a gateway, for the proxy of the settings', async () => {
    const { proxies, secrets } = setUp({
      gateway: '',
      proxyUser: 'anna',
      proxyMode: 'manual',
      proxyAddress: 'p:1',
    });
    await proxies.keepPassword(PASSWORD);
    expect([...secrets.entries.keys()]).toEqual(['proxyPassword p:1 anna']);
  });

  it('is asked for nobody and for no proxy', async () => {
    expect(await setUp().proxies.keepPassword(PASSWORD)).toMatchObject({ field: 'proxyUser' });
    expect(await setUp({ proxyUser: 'anna' }).proxies.keepPassword(PASSWORD)).toMatchObject({
      field: 'proxyPassword',
      notice: { key: 'input.proxyNone' },
    });
  });

  it('is used till the end where the keychain cannot keep it, and that is said', async () => {
    const { proxies, world, secrets } = setUp({ proxyUser: 'anna' });
    world.answer = 'PROXY a:8080';
    secrets.unavailable = 'locked';
    expect(await proxies.keepPassword(PASSWORD)).toMatchObject({
      ok: false,
      notice: { key: 'warning.keychain' },
    });
    expect(await proxies.credentialsFor(hop('a'))).toMatchObject({ password: PASSWORD });
  });

  it('that a proxy refused is told again once it is entered anew', async () => {
    const { proxies, world } = setUp({ proxyUser: 'anna' });
    world.answer = 'PROXY a:8080';
    await proxies.keepPassword(PASSWORD);
    const credentials = { user: 'anna', password: PASSWORD };
    let told = 0;
    const ask = () =>
      proxies.signIns.attempt('a:8080', credentials, async () => {
        told += 1;
        throw new ProxyError('proxyPassword', 'a:8080');
      });
    for (let i = 0; i < 2; i++) await expect(ask()).rejects.toThrow('proxyPassword');
    await proxies.refresh();
    await expect(ask()).rejects.toThrow('proxyPassword');
    expect(told).toBe(1);
    await proxies.keepPassword(PASSWORD);
    await expect(ask()).rejects.toThrow('proxyPassword');
    expect(told).toBe(2);
  });

  it('is forgotten', async () => {
    const { proxies, world, secrets } = setUp({ proxyUser: 'anna' });
    world.answer = 'PROXY a:8080';
    await proxies.keepPassword(PASSWORD);
    expect(await proxies.forgetPassword()).toEqual({ ok: true });
    expect(secrets.entries.size).toBe(0);
    expect(await proxies.credentialsFor(hop('a'))).toBeNull();
  });
});
