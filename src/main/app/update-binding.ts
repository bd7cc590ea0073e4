import { join } from 'node:path';
import type * as Electron from '../desktop/electron.ts';
import { openUpdater } from '../desktop/updater.ts';
import { checkProxy, proxyConfig } from '../gateway/proxy-settings.ts';
import { extraAuthorities } from '../gateway/trust.ts';
import type { Clock, Logger } from '../ports.ts';
import { createUpdates, UpdateError, type Updates } from '../update/updates.ts';
import type { BuildFacts } from './build-facts.ts';
import type { Domain } from './domain.ts';

/** Tells the windows what this program is, and looks for a newer one where that is configured. */
export function bindUpdates(
  { app, session }: Pick<typeof Electron, 'app' | 'session'>,
  { settings, store }: Pick<Domain, 'settings' | 'store'>,
  parts: { readonly facts: BuildFacts; readonly folder: string; readonly clock: Clock; readonly log: Logger },
): Updates {
  const { facts, folder, clock, log } = parts;
  const licences = app.isPackaged ? join(process.resourcesPath, 'THIRD-PARTY.txt') : '';
  store.update({ about: { version: app.getVersion(), buildKind: facts.buildKind, licences } });
  // An installed program trusts the key that it was built with and no other.
  const key = app.isPackaged ? facts.updateKey : (process.env.TONEBRIDGE_UPDATE_PUBLIC_KEY ?? '');
  const way = () => ({ roots: extraAuthorities(settings.get().caFile), proxy: proxyConfig(settings.get()) });
  let opened = 0;
  return createUpdates({
    open: async (feed) => {
      // Without this an address that can't be read would mean no proxy.
      if (checkProxy(settings.get())) throw new UpdateError('unreachable');
      opened += 1;
      const own = session.fromPartition(`updates-${opened}`, { cache: false });
      return openUpdater(feed, { app, folder, key, session: own, ...way() });
    },
    way: () => JSON.stringify(way()),
    settings: settings.get,
    store,
    quit: () => app.quit(),
    clock,
    log,
  });
}
