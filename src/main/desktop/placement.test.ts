import type { Rectangle } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangementOf, placeOf, placeWindow, snapWindow } from './placement.ts';

const size = { width: 420, height: 120 };
const main: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const left: Rectangle = { x: -1280, y: 100, width: 1280, height: 984 };

/** A place kept by its upper left corner. */
const at = (x: number, y: number) => ({ x, y, fromRight: false, fromBottom: false });

const inside = (window: Rectangle, area: Rectangle) =>
  window.x >= area.x &&
  window.y >= area.y &&
  window.x + window.width <= area.x + area.width &&
  window.y + window.height <= area.y + area.height;

describe('placeWindow', () => {
  it('puts a window that was never moved into the lower right corner', () => {
    expect(placeWindow(null, size, [main, left])).toEqual({ x: 1476, y: 896, ...size });
  });

  it('leaves a visible window where it is, on any display', () => {
    expect(placeWindow(at(-900, 500), size, [main, left])).toEqual({ x: -900, y: 500, ...size });
  });

  it('brings it back when its display is gone', () => {
    expect(placeWindow(at(-900, 500), size, [main])).toEqual(placeWindow(null, size, [main]));
  });

  it('moves it in from an edge, on the display that shows most of it', () => {
    expect(placeWindow(at(1800, -20), size, [main, left])).toEqual({ x: 1500, y: 0, ...size });
    expect(placeWindow(at(-300, 500), size, [main, left])).toEqual({ x: -420, y: 500, ...size });
  });

  it('shows the beginning of a window that is larger than the display', () => {
    const small = { x: 10, y: 10, width: 300, height: 100 };
    expect(placeWindow(at(50, 50), size, [small])).toEqual({ x: 10, y: 10, ...size });
  });

  it('works while there is no display at all', () => {
    expect(placeWindow(at(5, 5), size, [])).toEqual({ x: 0, y: 0, ...size });
  });

  it('always shows all of a window that fits, and then leaves it there', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 });
    const area = fc.record(
      {
        x: coordinate,
        y: coordinate,
        width: fc.integer({ min: 640, max: 4000 }),
        height: fc.integer({ min: 480, max: 3000 }),
      },
      { noNullPrototype: true },
    );
    const point = fc.option(fc.record({ x: coordinate, y: coordinate }, { noNullPrototype: true }));
    fc.assert(
      fc.property(point, fc.array(area, { minLength: 1, maxLength: 4 }), (wanted, areas) => {
        const placed = placeWindow(wanted && at(wanted.x, wanted.y), size, areas);
        expect(areas.some((each) => inside(placed, each))).toBe(true);
        expect({ width: placed.width, height: placed.height }).toEqual(size);
        if (wanted && areas.some((each) => inside({ ...wanted, ...size }, each))) {
          expect(placed).toEqual({ ...wanted, ...size });
        }
      }),
    );
  });
});

describe('snapWindow', () => {
  const drop = (x: number, y: number) => snapWindow({ x, y, ...size }, [main, left]);

  it.each<[string, [number, number], [number, number]]>([
    ['near the left edge', [12, 300], [0, 300]],
    ['a little beyond it', [-9, 300], [0, 300]],
    ['near the right edge', [1920 - 420 - 12, 300], [1500, 300]],
    ['near the lower edge, which the task bar moves up', [700, 1040 - 120 - 7], [700, 920]],
    ['near a corner', [1495, 8], [1500, 0]],
    ['too far from any edge', [13, 300], [13, 300]],
    ['near the edge of a display with negative coordinates', [-1275, 105], [-1280, 100]],
    ['half off the screen', [1800, 1000], [1500, 920]],
    ['on no display at all', [9000, 9000], [9000, 9000]],
  ])('%s', (_name, [x, y], [toX, toY]) => {
    expect(drop(x, y)).toEqual({ x: toX, y: toY, ...size });
  });

  it('goes to the nearer edge of a display that the window nearly fills', () => {
    const narrow = { x: 0, y: 0, width: 430, height: 125 };
    expect(snapWindow({ x: 7, y: 1, ...size }, [narrow])).toEqual({ x: 10, y: 0, ...size });
  });

  it('leaves alone what it has snapped', () => {
    const coordinate = fc.integer({ min: -1300, max: 1900 });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const once = drop(x, y);
        expect(snapWindow(once, [main, left])).toEqual(once);
      }),
    );
  });
});

describe('placeOf', () => {
  const grown = { width: 520, height: 300 };
  /** Where a window dropped here is after it has grown. */
  const grow = (x: number, y: number) =>
    placeWindow(placeOf({ x, y, ...size }, [main, left]), grown, [main, left]);

  it.each<[string, [number, number], [number, number]]>([
    ['upper left', [0, 0], [0, 0]],
    ['lower right, upwards and to the left', [1500, 920], [1400, 740]],
    ['lower left, upwards', [100, 700], [100, 520]],
    ['lower right of the other display', [-430, 900], [-530, 720]],
  ])('keeps a window that grows at its corner: %s', (_name, [x, y], [toX, toY]) => {
    expect(grow(x, y)).toEqual({ x: toX, y: toY, ...grown });
  });

  it('puts an unchanged window back where it was', () => {
    for (const [x, y] of [
      [3, 4],
      [1499, 919],
      [-1280, 100],
      [-500, 1000],
    ] as const) {
      const placed = placeWindow(placeOf({ x, y, ...size }, [main, left]), size, [main, left]);
      const window = { x, y, ...size };
      expect(placed).toEqual(inside(window, main) || inside(window, left) ? window : placed);
    }
  });
});

describe('arrangementOf', () => {
  const screen = (area: Rectangle, scaleFactor: number) => ({ bounds: area, workArea: area, scaleFactor });

  it('names sizes, places and scales, whatever the order', () => {
    const one = [screen(main, 1), screen(left, 1.5)];
    expect(arrangementOf(one)).toBe(arrangementOf([...one].reverse()));
    expect(arrangementOf(one)).not.toBe(arrangementOf([screen(main, 1), screen(left, 2)]));
    expect(arrangementOf(one)).not.toBe(arrangementOf([screen(main, 1)]));
    expect(arrangementOf([])).toBe('');
  });
});
