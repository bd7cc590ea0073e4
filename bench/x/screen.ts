import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../now.ts';
import type { XConnection } from './connection.ts';

/** Pixels from the upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is on the screen in an area: four bytes for each pixel. */
export function picture({ root, ask }: XConnection, { x, y, width, height }: Area): Promise<Buffer> {
  const request = Buffer.alloc(20);
  request[0] = 73;
  // ZPixmap
  request[1] = 2;
  request.writeUInt16LE(5, 2);
  request.writeUInt32LE(root, 4);
  request.writeInt16LE(x, 8);
  request.writeInt16LE(y, 10);
  request.writeUInt16LE(width, 12);
  request.writeUInt16LE(height, 14);
  request.writeUInt32LE(0xffffffff, 16);
  return ask(request).then((answer) => answer.subarray(32, 32 + width * height * 4));
}

/** A pixel in which two pictures of an area differ; null when they are the same. */
export function differingPixel(area: Area, one: Buffer, other: Buffer): Area | null {
  for (let index = 0; index < one.length / 4; index++) {
    if (one.readUInt32LE(index * 4) === other.readUInt32LE(index * 4)) continue;
    return {
      x: area.x + (index % area.width),
      y: area.y + Math.floor(index / area.width),
      width: 1,
      height: 1,
    };
  }
  return null;
}

/** Rare enough to leave the machine to what is measured, in milliseconds. */
const LOOK_MS = 1;

/**
 * Looks at an area again and again.
 *
 * @returns when it was first seen to be different from a picture, in milliseconds of the monotonic clock; up to about
 *   1.5 ms late.
 * @throws when that takes longer than `timeoutMs`.
 */
export async function untilDiffers(
  x: XConnection,
  area: Area,
  from: Buffer,
  timeoutMs = 60_000,
): Promise<number> {
  const end = now() + timeoutMs;
  for (;;) {
    const differs = !(await picture(x, area)).equals(from);
    const at = now();
    if (differs) return at;
    if (at > end) throw new Error('nothing changed on the screen');
    await sleep(LOOK_MS);
  }
}

/** The area's picture once it has stayed the same for a while. */
export async function settled(x: XConnection, area: Area, quietMs = 300): Promise<Buffer> {
  let last = await picture(x, area);
  let since = now();
  while (now() - since < quietMs) {
    await sleep(20);
    const next = await picture(x, area);
    if (!next.equals(last)) since = now();
    last = next;
  }
  return last;
}
