import ElectronStore from 'electron-store';
import * as z from 'zod';
import type { Logger } from '../ports.ts';
import { checkJsonFile } from './json-file.ts';

/** A place on the desktop, in device-independent pixels; may be negative left of or above the main display. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the user last put a window. Losing it is harmless, so nothing here ever fails. */
export interface PositionStore {
  /** null when it was never moved. */
  load(): Point | null;
  save(point: Point): void;
}

const pointSchema = z.object({ x: z.number().int(), y: z.number().int() });

/**
 * Keeps the position in `window.json`.
 *
 * @param folder absolute path of the folder that holds it.
 */
export function openPositionStore(folder: string, log: Logger): PositionStore {
  checkJsonFile(folder, 'window', Date.now());
  let file: ElectronStore<Record<string, unknown>> | undefined;
  try {
    file = new ElectronStore<Record<string, unknown>>({ name: 'window', cwd: folder });
  } catch (error) {
    log.warn('window position file cannot be opened', { error });
  }
  let point = pointSchema.safeParse(file?.store.toolbar).data ?? null;
  return {
    load: () => point,
    save: (next) => {
      point = next;
      try {
        file?.set('toolbar', next);
      } catch (error) {
        log.warn('window position cannot be written', { error });
      }
    },
  };
}
