import type { Rectangle } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow } from './placement.ts';

const size = { width: 420, height: 120 };
const main: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const left: Rectangle = { x: -1280, y: 100, width: 1280, height: 984 };

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
    expect(placeWindow({ x: -900, y: 500 }, size, [main, left])).toEqual({ x: -900, y: 500, ...size });
  });

  it('brings it back when its display is gone', () => {
    expect(placeWindow({ x: -900, y: 500 }, size, [main])).toEqual(placeWindow(null, size, [main]));
  });

  it('moves it in from an edge, on the display that shows most of it', () => {
    expect(placeWindow({ x: 1800, y: -20 }, size, [main, left])).toEqual({ x: 1500, y: 0, ...size });
    expect(placeWindow({ x: -300, y: 500 }, size, [main, left])).toEqual({ x: -420, y: 500, ...size });
  });

  it('shows the beginning of a window that is larger than the display', () => {
    const small = { x: 10, y: 10, width: 300, height: 100 };
    expect(placeWindow({ x: 50, y: 50 }, size, [small])).toEqual({ x: 10, y: 10, ...size });
  });

  it('works while there is no display at all', () => {
    expect(placeWindow({ x: 5, y: 5 }, size, [])).toEqual({ x: 0, y: 0, ...size });
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
        const placed = placeWindow(wanted, size, areas);
        expect(areas.some((each) => inside(placed, each))).toBe(true);
        expect({ width: placed.width, height: placed.height }).toEqual(size);
        if (wanted && areas.some((each) => inside({ ...wanted, ...size }, each))) {
          expect(placed).toEqual({ ...wanted, ...size });
        }
      }),
    );
  });
});
