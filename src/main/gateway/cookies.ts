import { CookieJar } from 'tough-cookie';

/** Cookies by the address that set them, as `Set-Cookie` lines: the form in which they are kept. */
export type SavedCookies = Readonly<Record<string, readonly string[]>>;

/** Cookies of the gateway's load balancers, kept and sent back so that requests reach the same node. */
export interface GatewayCookies {
  /** `Cookie` header for an address, or null when there are none. */
  header(origin: string): string | null;
  /** Takes in the `Set-Cookie` headers of an answer; bad ones are dropped. */
  store(origin: string, setCookie: string | readonly string[] | undefined): void;
  /** The cookies, to be kept beside the GUID in the keychain. */
  save(): SavedCookies;
  restore(saved: SavedCookies): void;
  clear(): void;
}

export function createCookies(): GatewayCookies {
  const url = (origin: string) => `${origin}/agentgateway/resource/`;
  // One jar for each address: to HTTP two ports of a host are one, but each has a balancer of its own here.
  const jars = new Map<string, CookieJar>();
  const store = (origin: string, setCookie: string | readonly string[] | undefined): void => {
    const lines = [setCookie ?? []].flat();
    if (lines.length === 0) return;
    const jar = jars.get(origin) ?? new CookieJar(undefined, { rejectPublicSuffixes: false });
    jars.set(origin, jar);
    for (const line of lines) jar.setCookieSync(line, url(origin), { ignoreError: true });
  };
  return {
    header: (origin) => jars.get(origin)?.getCookieStringSync(url(origin)) || null,
    store,
    save() {
      const saved = [...jars].map(([origin, jar]) => {
        return [origin, jar.getCookiesSync(url(origin)).map((cookie) => cookie.toString())] as const;
      });
      return Object.fromEntries(saved.filter(([, lines]) => lines.length > 0));
    },
    restore(saved) {
      for (const [origin, lines] of Object.entries(saved)) store(origin, lines);
    },
    clear: () => jars.clear(),
  };
}
