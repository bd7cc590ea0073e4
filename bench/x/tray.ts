import type { XConnection } from './connection.ts';
import { type Area, settled, untilDiffers } from './screen.ts';

/** Where the panel of our desktop draws its tray's first icon. */
const area: Area = { x: 4, y: 770, width: 32, height: 28 };

/** The tray of our desktop. */
export interface TrayWatch {
  /** @returns when an icon was first seen, in milliseconds of the monotonic clock. */
  icon(): Promise<number>;
  /** Waits until the tray is as it was without an icon. */
  empty(): Promise<void>;
}

/** To be called while no icon is in the tray. */
export async function watchTray(x: XConnection): Promise<TrayWatch> {
  const empty = await settled(x, area);
  return {
    icon: () => untilDiffers(x, area, empty),
    async empty() {
      const end = performance.now() + 20_000;
      while (!(await settled(x, area)).equals(empty)) {
        if (performance.now() > end) throw new Error('an icon stays in the tray');
      }
    },
  };
}
