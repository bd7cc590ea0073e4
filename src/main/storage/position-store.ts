import ElectronStore from 'electron-store';
import * as z from 'zod';
import type { Logger } from '../ports.ts';
import { checkJsonFile } from './json-file.ts';

/**
 * Where the user put a window: one corner of it, in device-independent pixels; may be negative left of or above the
 * main display.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** `x` is the right edge of the window, not the left one. */
  readonly fromRight: boolean;
  /** `y` is its lower edge, not the upper one. */
  readonly fromBottom: boolean;
}

/** Where the user last put a window, by arrangement of displays. Losing it is harmless, so nothing here ever fails. */
export interface PositionStore {
  /**
   * @param arrangement a name for the displays there are.
   * @returns the place in that arrangement, else the last one in any other; null when it was never moved.
   */
  load(arrangement: string): Place | null;
  save(arrangement: string, place: Place): void;
}

const placeSchema = z.object({
  arrangement: z.string().max(2000),
  x: z.number().int(),
  y: z.number().int(),
  fromRight: z.boolean(),
  fromBottom: z.boolean(),
});

type KeptPlace = z.infer<typeof placeSchema>;

/** More desks than anybody has; the one that was not used for longest is forgotten. */
const MOST_ARRANGEMENTS = 20;

/**
 * Keeps the places in `window.json`, the last used first.
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
  const raw = file?.store.toolbarPlaces;
  let places = (Array.isArray(raw) ? raw : []).flatMap((each): KeptPlace[] => {
    const place = placeSchema.safeParse(each);
    return place.success ? [place.data] : [];
  });
  return {
    load: (arrangement) => places.find((place) => place.arrangement === arrangement) ?? places[0] ?? null,
    save: (arrangement, { x, y, fromRight, fromBottom }) => {
      const others = places.filter((place) => place.arrangement !== arrangement);
      places = [{ arrangement, x, y, fromRight, fromBottom }, ...others].slice(0, MOST_ARRANGEMENTS);
      try {
        file?.set('toolbarPlaces', places);
      } catch (error) {
        log.warn('window position cannot be written', { error });
      }
    },
  };
}
