import { join } from 'node:path';
import type * as Electron from '../desktop/electron.ts';
import { openUpdater } from '../desktop/updater.ts';
import { extraAuthorities } from '../gateway/trust.ts';
import type { Clock, Logger } from '../ports.ts';
import { createUpdates, type Updates } from '../update/updates.ts';
import type { BuildFacts } from './build-facts.ts';
import type { Domain } from './domain.ts';

/** Tells the windows what this program is, and looks for a newer one where that is configured. */
export function bindUpdates(
  { app }: Pick<typeof Electron, 'app'>,
  { settings, store }: Pick<Domain, 'settings' | 'store'>,
  parts: { readonly facts: BuildFacts; readonly folder: string; readonly clock: Clock; readonly log: Logger },
): Updates {
  const { facts, folder, clock, log } = parts;
  const licences = app.isPackaged ? join(process.resourcesPath, 'THIRD-PARTY.txt') : '';
  store.update({ about: { version: app.getVersion(), buildKind: facts.buildKind, licences } });
  // An installed program trusts the key that it was built with and no other.
  const key = app.isPackaged ? facts.updateKey : (process.env.TONEBRIDGE_UPDATE_PUBLIC_KEY ?? '');
  const roots = (): readonly string[] => extraAuthorities(settings.get().caFile);
  return createUpdates({
    open: (feed) => openUpdater(feed, { app, folder, key, roots }),
    settings: settings.get,
    store,
    quit: () => app.quit(),
    clock,
    log,
  });
}
