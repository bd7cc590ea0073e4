import { setTimeout as sleep } from 'node:timers/promises';
import { placeOf, windowsOf } from '../../test/support/x-windows.ts';
import type { Area } from './screen.ts';

/** Waits for the window of a process, and until it stays where it is. */
export async function windowOf(pid: number): Promise<Area> {
  const end = performance.now() + 30_000;
  let last = '';
  for (;;) {
    const [id] = windowsOf(pid);
    const place = id === undefined ? null : placeOf(id);
    const told = JSON.stringify(place);
    if (place && told === last) return place;
    if (performance.now() > end) throw new Error('the window did not open');
    last = told;
    await sleep(250);
  }
}
