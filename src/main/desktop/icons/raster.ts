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

export function any(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}

export function both(a: Shape, b: Shape): Shape {
  return (x, y) => a(x, y) && b(x, y);
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
