import ElectronStore from 'electron-store';
import * as z from 'zod';
import { type LastIvrs, toFront } from '../agent/calls/last-ivrs.ts';
import type { Logger } from '../ports.ts';
import { checkJsonFile } from './json-file.ts';

/** More than anybody looks through. */
const MOST_NAMES = 20;

const names = z.array(z.string().max(60)).max(MOST_NAMES).catch([]);

/**
 * Keeps which IVRs were used last, by name, in `last-ivrs.json`. Losing it is harmless, so nothing here ever fails.
 *
 * @param folder absolute path of the folder that holds it.
 */
export function openLastIvrs(folder: string, log: Logger): LastIvrs {
  checkJsonFile(folder, 'last-ivrs', Date.now());
  let file: ElectronStore<Record<string, unknown>> | undefined;
  try {
    file = new ElectronStore<Record<string, unknown>>({ name: 'last-ivrs', cwd: folder });
  } catch (error) {
    log.warn('file of the last used IVRs cannot be opened', { error });
  }
  let last: readonly string[] = names.parse(file?.store.names ?? []);
  return {
    list: () => last,
    used: (name) => {
      last = toFront(name, last).slice(0, MOST_NAMES);
      try {
        file?.set('names', last);
      } catch (error) {
        log.warn('file of the last used IVRs cannot be written', { error });
      }
    },
  };
}
