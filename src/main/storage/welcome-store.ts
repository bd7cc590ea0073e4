import ElectronStore from 'electron-store';
import * as z from 'zod';
import type { WelcomeProgress } from '../../shared/welcome.ts';
import { welcomeProgressSchema } from '../../shared/welcome-schema.ts';
import type { Logger } from '../ports.ts';
import { checkJsonFile } from './json-file.ts';

/** How far the first run has come. */
export interface WelcomeRecord {
  /** Finished or skipped: it opens no more by itself. */
  readonly done: boolean;
  /** Null when it was never begun, or is over. */
  readonly progress: WelcomeProgress | null;
}

/** Losing it only means to begin the first run anew, so nothing here ever fails. */
export interface WelcomeStore {
  load(): WelcomeRecord;
  save(record: WelcomeRecord): void;
}

const recordSchema = z.object({
  done: z.boolean().catch(false),
  progress: welcomeProgressSchema.nullable().catch(null),
});

/**
 * Keeps the first run in `welcome.json`.
 *
 * @param folder absolute path of the folder that holds it.
 */
export function openWelcomeStore(folder: string, log: Logger): WelcomeStore {
  checkJsonFile(folder, 'welcome', Date.now());
  let file: ElectronStore<Record<string, unknown>> | undefined;
  try {
    file = new ElectronStore<Record<string, unknown>>({ name: 'welcome', cwd: folder });
  } catch (error) {
    log.warn('first-run file cannot be opened', { error });
  }
  let record: WelcomeRecord = recordSchema.parse(file?.store ?? {});
  return {
    load: () => record,
    save: (next) => {
      record = next;
      try {
        file?.set({ ...next });
      } catch (error) {
        log.warn('first run cannot be written', { error });
      }
    },
  };
}
