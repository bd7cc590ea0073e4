import ElectronStore from 'electron-store';
import type { Logger } from '../ports.ts';
import { checkJsonFile } from './json-file.ts';

/** What the program tells a user once and never again. */
export interface SaidOnce {
  /** Whether this is the first time; from now on it isn't. */
  first(what: 'closing'): boolean;
}

/**
 * Keeps it in `said.json`. Where that can't be written, once means once a run.
 *
 * @param folder absolute path of the folder that holds it.
 */
export function openSaidOnce(folder: string, log: Logger): SaidOnce {
  checkJsonFile(folder, 'said', Date.now());
  const said = new Set<string>();
  let file: ElectronStore<Record<string, unknown>> | undefined;
  try {
    file = new ElectronStore<Record<string, unknown>>({ name: 'said', cwd: folder });
  } catch (error) {
    log.warn('file of what was said cannot be opened', { error });
  }
  return {
    first: (what) => {
      if (said.has(what) || file?.store[what] === true) return false;
      said.add(what);
      try {
        file?.set(what, true);
      } catch (error) {
        log.warn('file of what was said cannot be written', { error });
      }
      return true;
    },
  };
}
