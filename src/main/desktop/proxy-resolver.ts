import type { Session } from 'electron';
import type { ProxyConfig } from '../gateway/proxy-settings.ts';
import type { Logger } from '../ports.ts';

/** What finds proxies: Chromium, which knows the systems' own settings, PAC files and exceptions. */
export interface ProxyResolver {
  use(config: ProxyConfig): Promise<void>;
  /** Asks the system and the PAC file anew. */
  reload(): Promise<void>;
  /** @returns a list as a PAC file gives it, such as `PROXY a:8080; DIRECT`. */
  resolve(url: string): Promise<string>;
}

/** The part of Electron's session in use. */
export type ProxySession = Pick<Session, 'setProxy' | 'forceReloadProxyConfig' | 'resolveProxy'>;

/**
 * @param session one of its own, in which no page lives: the windows' session stays without a network.
 */
export function createProxyResolver(session: ProxySession, log: Logger): ProxyResolver {
  /** Chromium fails only while it ends; nothing is to hang on it then. */
  const attempt = async <T>(what: string, act: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      log.warn('proxy cannot be told', { what, error });
      return otherwise;
    }
  };
  return {
    use: (config) => attempt('set', () => session.setProxy({ ...config }), undefined),
    reload: () => attempt('reload', () => session.forceReloadProxyConfig(), undefined),
    resolve: (url) => attempt('resolve', () => session.resolveProxy(url), 'DIRECT'),
  };
}
