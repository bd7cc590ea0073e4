import type { App } from 'electron';
import type { ProxyConfig } from '../gateway/proxy-settings.ts';
import type { Logger } from '../ports.ts';
import { late, within } from '../within.ts';

/** What finds proxies: Chromium, which knows the systems' own settings, PAC files and exceptions. */
export interface ProxyResolver {
  use(config: ProxyConfig): Promise<void>;
  /** Asks the system and the PAC file anew. */
  reload(): Promise<void>;
  /** @returns a list as a PAC file gives it, such as `PROXY a:8080; DIRECT`. */
  resolve(url: string): Promise<string>;
}

/** The part of Electron's app in use: what it finds is for requests that belong to no page. */
export type ProxyApp = Pick<App, 'setProxy' | 'resolveProxy'>;

/**
 * So long a change may take, in milliseconds. Its end never comes where Chromium's network process ended meanwhile; the
 * next one is started with the newest settings, so that questions may go on.
 */
const SET_MS = 2000;

/** Asks Chromium, from the first question on: a start has more urgent things to do. */
export function createProxyResolver(app: ProxyApp, log: Logger): ProxyResolver {
  let wanted: ProxyConfig | null = null;
  /** One change after the other; null before the first question. */
  let changed: Promise<void> | null = null;
  const questions = new Set<Promise<string>>();
  /** Chromium fails only while it ends; nothing is to hang on it then. */
  const attempt = async <T>(what: string, act: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      log.warn('proxy cannot be told', { what, error });
      return otherwise;
    }
  };
  const set = async (config: ProxyConfig): Promise<void> => {
    const outcome = await attempt('set', () => within(SET_MS, () => app.setProxy({ ...config })), undefined);
    if (outcome === late) log.warn('proxy cannot be told', { what: 'set', error: 'late' });
  };
  const change = (next: () => Promise<void>): Promise<void> | null => {
    changed &&= changed.then(next);
    return changed;
  };
  const unchanging = async (): Promise<void> => {
    changed ??= wanted ? set(wanted) : Promise.resolve();
    let seen: Promise<void> | null = null;
    while (seen !== changed) {
      seen = changed;
      await seen;
    }
  };
  return {
    async use(config) {
      wanted = config;
      await change(() => set(config));
    },
    async reload() {
      await change(async () => {
        if (wanted?.mode !== 'system' && wanted?.mode !== 'pac_script') return;
        // Chromium looks anew only after a change. No question may be answered by what stands between.
        await Promise.allSettled(questions);
        await set({ mode: 'direct' });
        await set(wanted);
      });
    },
    async resolve(url) {
      await unchanging();
      const question = attempt('resolve', () => app.resolveProxy(url), 'DIRECT');
      questions.add(question);
      return question.finally(() => questions.delete(question));
    },
  };
}
