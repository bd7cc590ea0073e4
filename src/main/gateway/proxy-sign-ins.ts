import { setTimeout as pause } from 'node:timers/promises';
import type { ProxyCredentials } from './proxy.ts';
import { ProxyError } from './proxy-error.ts';

/**
 * The sign-ins to proxies of the whole program. Too many wrong passwords lock an account, and a gateway, those behind
 * it and a report on the computer all sign in to the same proxies: what one of them was refused, none tries again.
 */
export interface ProxySignIns {
  /**
   * Signs in, unless these credentials were refused before. While it is open whether they are good, one attempt waits
   * for the other.
   *
   * @param proxy its name.
   * @param connect makes the attempt, and rejects with `proxyPassword` when the proxy does not accept them.
   * @throws ProxyError `proxyPassword`, and what `connect` throws.
   */
  attempt<T>(proxy: string, credentials: ProxyCredentials | null, connect: () => Promise<T>): Promise<T>;
  /** Passwords were entered anew: they are tried, even if they are those that were refused. */
  forget(): void;
}

/**
 * Proxies judge a password before they connect to anything, so this is time for that. A proxy that takes longer is
 * busy with a gateway that doesn't answer, and must not keep others from another gateway.
 */
const PATIENCE_MS = 1000;

export function createProxySignIns(patienceMs = PATIENCE_MS): ProxySignIns {
  const refused = new Set<string>();
  const accepted = new Set<string>();
  /** The last attempt of those whose credentials nobody has judged yet. */
  const open = new Map<string, Promise<unknown>>();

  const judged = async <T>(key: string, connect: () => Promise<T>): Promise<T> => {
    try {
      const result = await connect();
      accepted.add(key);
      return result;
    } catch (error) {
      if (error instanceof ProxyError && error.code === 'proxyPassword') {
        accepted.delete(key);
        refused.add(key);
      }
      throw error;
    }
  };

  return {
    async attempt(proxy, credentials, connect) {
      if (credentials === null) return connect();
      const key = JSON.stringify([proxy, credentials.user, credentials.password]);
      let other = accepted.has(key) ? undefined : open.get(key);
      const late = other && pause(patienceMs, true, { ref: false });
      // Between the look and the own attempt nothing may be awaited, else two that look at once both go.
      while (other && (await Promise.race([other, late])) !== true) {
        other = accepted.has(key) ? undefined : open.get(key);
      }
      if (refused.has(key)) throw new ProxyError('proxyPassword', proxy);
      const attempt = judged(key, connect);
      const end = (): void => {
        if (open.get(key) === settled) open.delete(key);
      };
      const settled: Promise<void> = attempt.then(end, end);
      open.set(key, settled);
      return attempt;
    },
    forget() {
      refused.clear();
      accepted.clear();
    },
  };
}
