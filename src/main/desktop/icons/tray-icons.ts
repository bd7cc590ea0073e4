import { encodePng } from './png.ts';
import {
  any,
  both,
  type Color,
  disc,
  type Layer,
  line,
  rasterize,
  ring,
  roundedSquare,
  type Shape,
} from './raster.ts';

/** What the icon in the tray tells, by its drawing as well as by its colour. */
export type TrayIcon = 'signedOut' | 'ready' | 'conference' | 'passing' | 'unsure' | 'problem';

interface Drawing {
  readonly color: Color;
  readonly glyph: Shape;
}

const upperHalf: Shape = (_x, y) => y <= 11;
const aboveOrRight: Shape = (x, y) => y <= 6.2 || (x >= 8 && y <= 9.2);

const drawings: Readonly<Record<TrayIcon, Drawing>> = {
  // An empty ring.
  signedOut: { color: [107, 114, 128], glyph: ring(8, 8, 3.6, 1.8) },
  // A bridge: arch and deck.
  ready: {
    color: [37, 99, 235],
    glyph: any(both(ring(8, 11, 4.4, 1.8), upperHalf), line(2.8, 11.8, 13.2, 11.8, 1.7)),
  },
  // Three parties, joined.
  conference: {
    color: [109, 40, 217],
    glyph: any(
      ...[disc(8, 4.4, 2), disc(4, 11.2, 2), disc(12, 11.2, 2)],
      ...[line(8, 4.4, 4, 11.2, 1), line(8, 4.4, 12, 11.2, 1), line(4, 11.2, 12, 11.2, 1)],
    ),
  },
  // An arrow to the right.
  passing: {
    color: [21, 128, 61],
    glyph: any(line(3.4, 8, 12, 8, 1.9), line(8.8, 4.4, 12.4, 8, 1.9), line(8.8, 11.6, 12.4, 8, 1.9)),
  },
  // A question mark.
  unsure: {
    color: [146, 84, 6],
    glyph: any(
      both(ring(8, 6.2, 2.5, 1.9), aboveOrRight),
      ...[line(8, 8.7, 8, 9.6, 1.9), disc(8, 12.5, 1.2)],
    ),
  },
  // An exclamation mark.
  problem: { color: [185, 28, 28], glyph: any(line(8, 3.8, 8, 8.6, 2.1), disc(8, 12, 1.3)) },
};

/**
 * Draws a tray icon as PNG.
 *
 * @param size width and height in pixels.
 * @param template as macOS wants it: the drawing alone, black on nothing; the system colours it.
 */
export function drawTrayIcon(icon: TrayIcon, size: number, template: boolean): Buffer {
  const { color, glyph } = drawings[icon];
  const layers: Layer[] = template
    ? [{ shape: glyph, color: [0, 0, 0] }]
    : [
        { shape: roundedSquare(4), color },
        { shape: glyph, color: [255, 255, 255] },
      ];
  return encodePng(rasterize(layers, size), size);
}
