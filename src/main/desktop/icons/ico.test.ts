import { expect, it } from 'vitest';
import { encodeIco } from './ico.ts';

it('writes a directory and bitmaps from the bottom up, blue first, with an empty mask', () => {
  const top = [1, 2, 3, 255, 4, 5, 6, 128];
  const bottom = [7, 8, 9, 0, 10, 11, 12, 64];
  const ico = encodeIco([
    { size: 1, rgba: Uint8Array.of(1, 2, 3, 4) },
    { size: 2, rgba: Uint8Array.of(...top, ...bottom) },
  ]);
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  const [length, offset] = [ico.readUInt32LE(30), ico.readUInt32LE(34)];
  expect(offset + length).toBe(ico.length);
  const body = ico.subarray(offset);
  expect([body.readUInt32LE(0), body.readInt32LE(4), body.readInt32LE(8)]).toEqual([40, 2, 4]);
  expect([...body.subarray(40, 56)]).toEqual([9, 8, 7, 0, 12, 11, 10, 64, 3, 2, 1, 255, 6, 5, 4, 128]);
  expect([...body.subarray(56)]).toEqual(new Array(8).fill(0));
});
