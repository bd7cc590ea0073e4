import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawTrayIcon, type TrayIcon } from './tray-icons.ts';

const icons: readonly TrayIcon[] = ['signedOut', 'ready', 'conference', 'passing', 'unsure', 'problem'];

/** The pixels of a PNG of ours: one IDAT chunk after the 25 bytes of the header chunk. */
function pixelsOf(png: Buffer, size: number) {
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + length));
  const at = (x: number, y: number) => [...rows.subarray(y * (size * 4 + 1) + 1 + x * 4).subarray(0, 4)];
  return { at, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe('drawTrayIcon', () => {
  it.each([16, 24, 32, 48])('is a square PNG of %d pixels with clear corners', (size) => {
    for (const icon of icons) {
      const { at, width, height } = pixelsOf(drawTrayIcon(icon, size, false), size);
      expect([width, height]).toEqual([size, size]);
      expect(at(0, 0)[3]).toBe(0);
      expect(at(size / 2, 1)[3]).toBe(255);
    }
  });

  it('differs from state to state in its drawing alone too', () => {
    expect(new Set(icons.map((icon) => drawTrayIcon(icon, 16, true).toString('base64'))).size).toBe(
      icons.length,
    );
  });

  it('is black on nothing for macOS', () => {
    const { at } = pixelsOf(drawTrayIcon('problem', 32, true), 32);
    expect(at(16, 10)).toEqual([0, 0, 0, 255]);
    expect(at(4, 16)).toEqual([0, 0, 0, 0]);
  });
});
