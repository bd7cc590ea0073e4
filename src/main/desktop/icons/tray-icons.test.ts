import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawTrayIco, drawTrayIcon, trayIcons as icons } from './tray-icons.ts';

/** The pixels of a PNG of ours: one IDAT chunk after the 25 bytes of the header chunk. */
function pixelsOf(png: Buffer, size: number) {
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + length));
  const at = (x: number, y: number) => [...rows.subarray(y * (size * 4 + 1) + 1 + x * 4).subarray(0, 4)];
  return { at, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe('drawTrayIcon', () => {
  it.each([16, 20, 24, 32, 48])('is a square PNG of %d pixels with clear corners', (size) => {
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

  it.each([16, 20, 24, 32])('has sharp edges where strokes are level or upright, at %d pixels', (size) => {
    const bar = pixelsOf(drawTrayIcon('problem', size, true), size);
    const across = Array.from({ length: size }, (_, x) => bar.at(x, Math.round(size * 0.35))[3]);
    expect(new Set(across)).toEqual(new Set([0, 255]));
    const shaft = pixelsOf(drawTrayIcon('passing', size, false), size);
    const down = Array.from({ length: size - 4 }, (_, y) => shaft.at(Math.floor(size * 0.375), y + 2)[1]);
    expect(new Set(down)).toEqual(new Set([128, 255]));
  });

  it('is black on nothing for macOS', () => {
    const { at } = pixelsOf(drawTrayIcon('problem', 32, true), 32);
    expect(at(16, 10)).toEqual([0, 0, 0, 255]);
    expect(at(4, 16)).toEqual([0, 0, 0, 0]);
  });
});

describe('drawTrayIco', () => {
  it('holds every size that the Windows tray has, and each as it is drawn alone', () => {
    const ico = drawTrayIco('passing');
    const count = ico.readUInt16LE(4);
    const entries = Array.from({ length: count }, (_, index) => 6 + index * 16);
    expect(entries.map((at) => ico[at])).toEqual([16, 20, 24, 28, 32, 40, 48]);
    for (const at of entries) {
      const size = ico[at] ?? 0;
      const body = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
      const pixel = (x: number, y: number) => [
        ...body.subarray(40 + ((size - 1 - y) * size + x) * 4).subarray(0, 4),
      ];
      const alone = pixelsOf(drawTrayIcon('passing', size, false), size);
      for (const x of [0, 1, size >> 1, size - 2]) {
        const [red, green, blue, alpha] = alone.at(x, size >> 1);
        expect(pixel(x, size >> 1)).toEqual([blue, green, red, alpha]);
      }
    }
  });
});
