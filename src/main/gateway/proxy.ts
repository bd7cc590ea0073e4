import type { ProxySignIns } from './proxy-sign-ins.ts';

/** One way to a gateway: straight, or through a proxy. */
export type ProxyHop =
  | { readonly kind: 'direct' }
  /** `https`: the way to the proxy itself is encrypted too. `host` without the brackets of an IPv6 address. */
  | { readonly kind: 'http' | 'https'; readonly host: string; readonly port: number }
  /** A kind that can't be used, such as SOCKS; `name` as the list had it, for messages. */
  | { readonly kind: 'unsupported'; readonly name: string };

/** Which way a connection takes, and who said so. */
export interface ProxyDecision {
  /** The setting `proxyMode` that decided; `loopback` for a simulator on this computer, which never has a proxy. */
  readonly source: 'loopback' | 'system' | 'direct' | 'manual' | 'pac';
  /** In the order in which they are tried; never empty. */
  readonly hops: readonly ProxyHop[];
}

export interface ProxyCredentials {
  readonly user: string;
  readonly password: string;
}

/** How connections find their way out. Never throws. */
export interface Proxies {
  /** @param url of the gateway, `https://host:port`. */
  proxyFor(url: string): Promise<ProxyDecision>;
  /** What to tell a proxy that wants a sign-in; null when nothing is kept for it. */
  credentialsFor(hop: ProxyHop): Promise<ProxyCredentials | null>;
  /** Through which everybody signs in to them. */
  readonly signIns: ProxySignIns;
  /** Calls back when connections may now take another way; returns the function that ends it. */
  onChange(listener: () => void): () => void;
}

const DEFAULT_PORT = { http: 80, https: 443 } as const;
const KINDS: Readonly<Record<string, 'http' | 'https'>> = { PROXY: 'http', HTTP: 'http', HTTPS: 'https' };

/**
 * Reads the answer of a PAC file, in which Chromium also tells what it found out otherwise:
 * `PROXY a:8080; HTTPS b:443; DIRECT`. What can't be read is a way that can't be used; an empty list is direct.
 */
export function parseProxyList(text: string): ProxyHop[] {
  const hops = text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseHop);
  return hops.length > 0 ? hops : [{ kind: 'direct' }];
}

function parseHop(entry: string): ProxyHop {
  const [word = '', address = '', ...rest] = entry.split(/\s+/);
  if (word.toUpperCase() === 'DIRECT' && address === '') return { kind: 'direct' };
  const kind = KINDS[word.toUpperCase()];
  const hop = kind && rest.length === 0 ? parseHostPort(kind, address) : null;
  return hop ?? { kind: 'unsupported', name: entry };
}

/**
 * Reads the address of a proxy as a person types it: `proxy.example.com:8080`, `https://proxy.example.com:8443`.
 *
 * @returns null when it is none; user and password don't belong into it.
 */
export function parseProxyAddress(text: string): ProxyHop | null {
  const [, scheme = 'http', address = ''] = /^(?:(https?):\/\/)?([^/]+)\/?$/i.exec(text.trim()) ?? [];
  return address === '' ? null : parseHostPort(scheme.toLowerCase() as 'http' | 'https', address);
}

function parseHostPort(kind: 'http' | 'https', address: string): ProxyHop | null {
  const [, host = '', port] = /^(\[[0-9a-f:.]+\]|[^\s:@/?#[\]]+)(?::(\d{1,5}))?$/i.exec(address) ?? [];
  const number = port === undefined ? DEFAULT_PORT[kind] : Number(port);
  const isGood = host !== '' && number >= 1 && number <= 65_535 && URL.canParse(`http://${host}:${number}`);
  return isGood ? { kind, host: host.replace(/^\[|\]$/g, ''), port: number } : null;
}

/** A proxy's address for messages and as the name of its password: `host:port`, `https://host:port`. */
export function proxyName(hop: ProxyHop): string {
  if (hop.kind === 'direct') return '';
  if (hop.kind === 'unsupported') return hop.name;
  const host = hop.host.includes(':') ? `[${hop.host}]` : hop.host;
  return `${hop.kind === 'https' ? 'https://' : ''}${host}:${hop.port}`;
}
