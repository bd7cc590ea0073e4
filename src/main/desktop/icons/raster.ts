/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

/** Whether a point is inside; coordinates run from 0 to 16 in both directions, y downwards. */
export type Shape = (x: number, y: number) => boolean;

/** A shape in one colour. */
export interface Layer {
  readonly shape: Shape;
  readonly color: Color;
}

export const grid = 16;

/** A square with round corners over the whole picture. */
export function roundedSquare(radius: number): Shape {
  const inner = grid / 2 - radius;
  return (x, y) => {
    const dx = Math.max(0, Math.abs(x - grid / 2) - inner);
    const dy = Math.max(0, Math.abs(y - grid / 2) - inner);
    return dx * dx + dy * dy <= radius * radius;
  };
}

export function disc(cx: number, cy: number, radius: number): Shape {
  return (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius;
}

/** A circle line. */
export function ring(cx: number, cy: number, radius: number, width: number): Shape {
  return (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2;
}

/** A straight line with round ends. */
export function line(ax: number, ay: number, bx: number, by: number, width: number): Shape {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  return (x, y) => {
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= width / 2;
  };
}

/** A triangle, by its corners in either order. */
export function triangle(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): Shape {
  const side = (x: number, y: number, px: number, py: number, qx: number, qy: number) =>
    (qx - px) * (y - py) - (qy - py) * (x - px);
  return (x, y) => {
    const sides = [side(x, y, ax, ay, bx, by), side(x, y, bx, by, cx, cy), side(x, y, cx, cy, ax, ay)];
    return sides.every((each) => each >= 0) || sides.every((each) => each <= 0);
  };
}

/** The shape enlarged from the middle of the picture. */
export function scaled(shape: Shape, factor: number): Shape {
  const middle = grid / 2;
  return (x, y) => shape(middle + (x - middle) / factor, middle + (y - middle) / factor);
}

export function any(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}

export function both(a: Shape, b: Shape): Shape {
  return (x, y) => a(x, y) && b(x, y);
}

/** A straight stroke across one direction: where its middle is and how wide it is, in units of the grid. */
export interface Stroke {
  readonly middle: number;
  readonly width: number;
}

/** Puts a level or upright stroke onto whole pixels, so that both its edges are sharp. */
export type Hint = (middle: number, width: number) => Stroke;

/** @param size width and height of the picture in pixels; the strokes are moved by less than one of them. */
export function hintFor(size: number): Hint {
  const pixel = grid / size;
  return (middle, width) => {
    const pixels = Math.max(1, Math.round(width / pixel));
    // Counted from the middle of the picture, which stays in place when the drawing is enlarged.
    const edge = grid / 2 + Math.round((middle - (pixels * pixel) / 2 - grid / 2) / pixel) * pixel;
    return { middle: edge + (pixels * pixel) / 2, width: pixels * pixel };
  };
}

/** Samples per pixel in each direction. */
const samples = 4;

/**
 * Draws layers over each other on a transparent ground.
 *
 * @param size width and height in pixels.
 * @returns rows from the top, red, green, blue, alpha.
 */
export function rasterize(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index += 1) {
    pixels.set(pixel(layers, index % size, Math.floor(index / size), size), index * 4);
  }
  return pixels;
}

function pixel(layers: readonly Layer[], column: number, row: number, size: number): number[] {
  const sum: [number, number, number] = [0, 0, 0];
  let covered = 0;
  for (let index = 0; index < samples * samples; index += 1) {
    const x = ((column + ((index % samples) + 0.5) / samples) * grid) / size;
    const y = ((row + (Math.floor(index / samples) + 0.5) / samples) * grid) / size;
    const top = layers.findLast(({ shape }) => shape(x, y));
    if (!top) continue;
    covered += 1;
    for (const channel of [0, 1, 2] as const) sum[channel] += top.color[channel];
  }
  const mean = (total: number) => (covered === 0 ? 0 : Math.round(total / covered));
  return [mean(sum[0]), mean(sum[1]), mean(sum[2]), Math.round((covered * 255) / samples ** 2)];
}
