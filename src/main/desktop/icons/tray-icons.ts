import { encodeIco } from './ico.ts';
import { encodePng } from './png.ts';
import {
  any,
  both,
  type Color,
  disc,
  type Hint,
  hintFor,
  type Layer,
  line,
  rasterize,
  ring,
  roundedSquare,
  type Shape,
  scaled,
  triangle,
} from './raster.ts';

interface Drawing {
  readonly color: Color;
  readonly glyph: (hint: Hint) => Shape;
}

const upperHalf: Shape = (_x, y) => y <= 11;
const aboveOrRight: Shape = (x, y) => y <= 6.2 || (x >= 8 && y <= 9.2);
const notUpperRight: Shape = (x, y) => x <= 8.2 || y >= 8;

/** A level line with round ends. */
const level = (fromX: number, toX: number, { middle, width }: ReturnType<Hint>) =>
  line(fromX, middle, toX, middle, width);
/** An upright line with round ends. */
const upright = ({ middle, width }: ReturnType<Hint>, fromY: number, toY: number) =>
  line(middle, fromY, middle, toY, width);

/** What the icon in the tray tells, by its drawing as well as by its colour. */
const drawings = {
  // An empty ring.
  signedOut: { color: [107, 114, 128], glyph: () => ring(8, 8, 3.9, 2) },
  // A bridge: arch and deck.
  ready: {
    color: [37, 99, 235],
    glyph: (hint) => any(both(ring(8, 11, 4.6, 2), upperHalf), level(2.8, 13.2, hint(12, 2))),
  },
  // Three parties, joined.
  conference: {
    color: [109, 40, 217],
    glyph: (hint) =>
      any(
        ...[disc(8, 4.2, 2.3), disc(3.8, 11.6, 2.3), disc(12.2, 11.6, 2.3)],
        ...[line(8, 4.2, 3.8, 11.6, 1.4), line(8, 4.2, 12.2, 11.6, 1.4), level(3.8, 12.2, hint(11.6, 1.4))],
      ),
  },
  // An arrow to the right.
  passing: {
    color: [21, 128, 61],
    glyph: (hint) => {
      const shaft = hint(8, 2);
      const y = shaft.middle;
      return any(level(3.4, 12.2, shaft), line(8.6, y - 4, 12.6, y, 2.1), line(8.6, y + 4, 12.6, y, 2.1));
    },
  },
  // A question mark.
  unsure: {
    color: [146, 84, 6],
    glyph: (hint) => {
      const stem = hint(8, 2);
      return any(
        both(ring(8, 6, 2.7, 2), aboveOrRight),
        ...[upright(stem, 8.6, 9.2), disc(stem.middle, 12.7, 1.3)],
      );
    },
  },
  // An arrow that goes round: trying again.
  reconnecting: {
    color: [190, 24, 93],
    glyph: () => any(both(ring(8, 8.4, 4.1, 1.9), notUpperRight), triangle(8, 1.3, 8, 7.3, 12, 4.3)),
  },
  // An exclamation mark.
  problem: {
    color: [185, 28, 28],
    glyph: (hint) => {
      const bar = hint(8, 2.4);
      return any(upright(bar, 3.6, 8.2), disc(bar.middle, 12.2, 1.5));
    },
  },
} as const satisfies Record<string, Drawing>;

export type TrayIcon = keyof typeof drawings;

export const trayIcons = Object.keys(drawings) as readonly TrayIcon[];

/** A template is the drawing alone, so it may fill more of the picture. */
const templateScale = 1.25;

/** Sizes of an icon in the Windows tray, in pixels: for 100, 125, 150, 175, 200, 250 and 300 % (Microsoft's list). */
const windowsSizes = [16, 20, 24, 28, 32, 40, 48];

/**
 * Draws a tray icon as PNG.
 *
 * @param size width and height in pixels.
 * @param template as macOS wants it: the drawing alone, black on nothing; the system colours it.
 */
export function drawTrayIcon(icon: TrayIcon, size: number, template: boolean): Buffer {
  return encodePng(draw(icon, size, template), size);
}

/** Draws a tray icon as Windows wants it: all sizes in one file, from which each screen takes its own. */
export function drawTrayIco(icon: TrayIcon): Buffer {
  return encodeIco(windowsSizes.map((size) => ({ size, rgba: draw(icon, size, false) })));
}

function draw(icon: TrayIcon, size: number, template: boolean): Uint8Array {
  const { color, glyph }: Drawing = drawings[icon];
  const layers: Layer[] = template
    ? [{ shape: scaled(glyph(hintFor(size * templateScale)), templateScale), color: [0, 0, 0] }]
    : [
        { shape: roundedSquare(4), color },
        { shape: glyph(hintFor(size)), color: [255, 255, 255] },
      ];
  return rasterize(layers, size);
}
