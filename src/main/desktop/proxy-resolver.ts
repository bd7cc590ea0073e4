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
 * @param open gives a session of its own, in which no page lives: the windows' session stays without a network. Called
 *   once, when the first proxy is asked for: it takes so long that the icon in the tray is to come first.
 */
export function createProxyResolver(open: () => ProxySession, log: Logger): ProxyResolver {
  let opened: ProxySession | null = null;
  let wanted: ProxyConfig | null = null;
  /** Chromium fails only while it ends; nothing is to hang on it then. */
  const attempt = async <T>(what: string, act: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      log.warn('proxy cannot be told', { what, error });
      return otherwise;
    }
  };
  const set = (session: ProxySession, config: ProxyConfig) =>
    attempt('set', () => session.setProxy({ ...config }), undefined);
  let ready: Promise<ProxySession> | null = null;
  const session = (): Promise<ProxySession> => {
    ready ??= (async () => {
      opened = open();
      if (wanted) await set(opened, wanted);
      return opened;
    })();
    return ready;
  };
  return {
    async use(config) {
      wanted = config;
      if (opened) await set(opened, config);
    },
    async reload() {
      if (opened) await attempt('reload', async () => opened?.forceReloadProxyConfig(), undefined);
    },
    async resolve(url) {
      return attempt('resolve', async () => (await session()).resolveProxy(url), 'DIRECT');
    },
  };
}
