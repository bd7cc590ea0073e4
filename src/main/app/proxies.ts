import type { ProxyView, VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import type { ProxyResolver } from '../desktop/proxy-resolver.ts';
import {
  type Proxies,
  type ProxyDecision,
  type ProxyHop,
  parseProxyAddress,
  parseProxyList,
  proxyName,
} from '../gateway/proxy.ts';
import { proxyConfig } from '../gateway/proxy-settings.ts';
import { createProxySignIns } from '../gateway/proxy-sign-ins.ts';
import type { Logger, SecretStore } from '../ports.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/** The proxies as the settings have them, and the password for them. */
export interface ProxyBinding extends Proxies {
  /** What a window shows. */
  view(): Promise<ProxyView>;
  /** Keeps the password of the user of the settings for the proxies that are in use, and for no others. */
  keepPassword(password: string): Promise<VerbResult>;
  forgetPassword(): Promise<VerbResult>;
  /** The computer may be on another network: looks whether other proxies count now. */
  refresh(): Promise<void>;
  /** Begins to find out, for a connection that is about to be made. */
  lookAhead(): void;
}

/** The settings that decide about the way. */
const ours = ['proxyMode', 'proxyAddress', 'proxyPac', 'proxyBypass', 'proxyUser'] as const;

const done: VerbResult = { ok: true };

export function createProxies(parts: {
  readonly resolver: ProxyResolver;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly secrets: SecretStore;
  readonly log: Logger;
}): ProxyBinding {
  const { resolver, settings, secrets, log } = parts;
  const listeners = new Set<() => void>();
  /** Passwords by proxy and user, so that the keychain is not asked for each connection; null: none is kept. */
  const known = new Map<string, string | null>();
  const signIns = createProxySignIns();
  let taken = settings.get();
  let ready = resolver.use(proxyConfig(taken));

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  settings.subscribe((next) => {
    const isSame = ours.every((name) => JSON.stringify(next[name]) === JSON.stringify(taken[name]));
    taken = next;
    if (isSame) return;
    ready = resolver.use(proxyConfig(next));
    void ready.then(() => {
      log.info('proxy settings in use', { mode: next.proxyMode });
      tell();
    });
  });

  const proxyFor = async (url: string): Promise<ProxyDecision> => {
    if (url.startsWith('http:')) return { source: 'loopback', hops: [{ kind: 'direct' }] };
    const { proxyMode, proxyAddress } = settings.get();
    // A policy can lock what can't be read. Going straight would not be what it wants.
    if (proxyMode === 'manual' && parseProxyAddress(proxyAddress) === null) {
      return { source: proxyMode, hops: [{ kind: 'unsupported', name: proxyAddress }] };
    }
    await ready;
    return { source: proxyMode, hops: parseProxyList(await resolver.resolve(url)) };
  };

  /** What may be used for the gateway's addresses, each once. */
  const inUse = async (): Promise<ProxyHop[]> => {
    const { gateway, fallbackGateways, proxyMode, proxyAddress } = settings.get();
    const urls = [gateway, ...fallbackGateways].filter((url) => url !== '');
    const hops = (await Promise.all(urls.map(proxyFor))).flatMap((decision) => decision.hops);
    const own = urls.length === 0 && proxyMode === 'manual' ? parseProxyAddress(proxyAddress) : null;
    const all = new Map([...hops, ...(own ? [own] : [])].map((hop) => [proxyName(hop), hop]));
    return [...all.values()];
  };
  const askable = async () => {
    const user = settings.get().proxyUser;
    const hops = await inUse();
    return hops
      .filter(({ kind }) => kind === 'http' || kind === 'https')
      .map((hop) => ({ kind: 'proxyPassword', proxy: proxyName(hop), user }) as const);
  };
  type Name = Awaited<ReturnType<typeof askable>>[number];
  const keyOf = ({ proxy, user }: Name): string => `${proxy} ${user}`;

  const read = async (name: Name): Promise<string | null> => {
    const there = known.get(keyOf(name));
    if (there !== undefined) return there;
    const found = await secrets.get(name);
    // A keychain that is locked now may be open the next time.
    if (found.kind !== 'unavailable') known.set(keyOf(name), found.kind === 'found' ? found.value : null);
    return found.kind === 'found' ? found.value : null;
  };

  const write = async (names: readonly Name[], password: string | null): Promise<VerbResult> => {
    let result = done;
    signIns.forget();
    for (const name of names) {
      // Without a keychain it is known until the program ends.
      known.set(keyOf(name), password);
      const outcome = await (password === null ? secrets.delete(name) : secrets.set(name, password));
      if (outcome.kind === 'unavailable') {
        const why = notice('warning.keychain', { reason: notice(`keychain.${outcome.reason}`) });
        result = { ok: false, notice: why, field: 'proxyPassword' };
      }
    }
    tell();
    return result;
  };

  /** Since the first connection: finding out takes long, and a start has more urgent things to do. */
  let lastSeen: Promise<ProxyHop[]> | null = null;
  const lookAhead = (): void => {
    lastSeen ??= inUse();
  };
  return {
    lookAhead,
    proxyFor(url) {
      lookAhead();
      return proxyFor(url);
    },
    signIns,
    async credentialsFor(hop) {
      const user = settings.get().proxyUser;
      if (user === '' || hop.kind === 'direct' || hop.kind === 'unsupported') return null;
      const password = await read({ kind: 'proxyPassword', proxy: proxyName(hop), user });
      return password === null ? null : { user, password };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async view() {
      const names = await askable();
      const kept = await Promise.all(names.map(read));
      const ways = (await inUse()).map(proxyName);
      return {
        ways,
        passwordKept: names.some(({ user }) => user !== '') && kept.some((one) => one !== null),
      };
    },
    async keepPassword(password) {
      if (settings.get().proxyUser === '') {
        return { ok: false, notice: notice('input.proxyUser'), field: 'proxyUser' };
      }
      const names = await askable();
      if (names.length === 0) return { ok: false, notice: notice('input.proxyNone'), field: 'proxyPassword' };
      return write(names, password);
    },
    forgetPassword: async () => write(await askable(), null),
    async refresh() {
      await resolver.reload();
      const before = lastSeen && JSON.stringify(await lastSeen);
      lastSeen = inUse();
      if (before === null || JSON.stringify(await lastSeen) === before) return;
      log.info('other proxies in use');
      tell();
    },
  };
}
