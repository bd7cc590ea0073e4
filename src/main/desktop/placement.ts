import type { Rectangle, Size } from 'electron';
import type { Point } from '../storage/position-store.ts';

/** Distance from the edges of the screen where a window is put that was never moved, in pixels. */
const margin = 24;

/**
 * Where a window goes so that all of it can be seen.
 *
 * @param wanted where the user put it; null when it was never moved.
 * @param size of the window, in device-independent pixels, like all numbers here.
 * @param areas the work areas of all displays (without task bars); the first is the main display's.
 * @returns the wanted place if it is visible there, else the nearest visible one on the display that shows
 *   most of it; the lower right corner of the main display when no display shows any of it.
 */
export function placeWindow(wanted: Point | null, size: Size, areas: readonly Rectangle[]): Rectangle {
  const main = areas[0] ?? { x: 0, y: 0, ...size };
  const area = wanted === null ? undefined : mostOverlapping({ ...wanted, ...size }, areas);
  if (wanted === null || area === undefined) {
    const corner = {
      x: main.x + main.width - size.width - margin,
      y: main.y + main.height - size.height - margin,
    };
    return clamp({ ...corner, ...size }, main);
  }
  return clamp({ ...wanted, ...size }, area);
}

function mostOverlapping(window: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const ranked = areas
    .map((area) => ({ area, shown: overlap(window, area) }))
    .filter(({ shown }) => shown > 0)
    .sort((a, b) => b.shown - a.shown);
  return ranked[0]?.area;
}

/** How many pixels two rectangles share. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Moves a rectangle into an area; one that is larger starts where the area starts. */
function clamp(window: Rectangle, area: Rectangle): Rectangle {
  return {
    ...window,
    x: Math.max(area.x, Math.min(window.x, area.x + area.width - window.width)),
    y: Math.max(area.y, Math.min(window.y, area.y + area.height - window.height)),
  };
}
