import type { Display, Rectangle, Size } from 'electron';
import type { Place } from '../storage/position-store.ts';

/** Distance from the edges of the screen where a window is put that was never moved, in pixels. */
const margin = 24;

/** A window that is let go nearer to an edge than this lies down along it, in pixels. */
const snapDistance = 12;

/** What placing needs to know of a display. All pixels are device-independent, as everywhere in Electron. */
export type ScreenArea = Pick<Display, 'bounds' | 'workArea' | 'scaleFactor'>;

/**
 * Names an arrangement of displays: which sizes, where, at what scale. The numbers that the system gives to displays
 * are left out, since they change when one is plugged in again.
 */
export function arrangementOf(screens: readonly ScreenArea[]): string {
  return screens
    .map(({ bounds: { x, y, width, height }, scaleFactor }) => `${width}x${height}@${scaleFactor}+${x}+${y}`)
    .sort()
    .join(' ');
}

/**
 * Where a window goes so that all of it can be seen.
 *
 * @param wanted where the user put it; null when it was never moved.
 * @param size of the window, which may have changed since.
 * @param areas the work areas of all displays (without task bars); the first is the main display's.
 * @returns the wanted place if it is visible there, else the nearest visible one on the display that shows
 *   most of it; the lower right corner of the main display when no display shows any of it.
 */
export function placeWindow(wanted: Place | null, size: Size, areas: readonly Rectangle[]): Rectangle {
  const main = areas[0] ?? { x: 0, y: 0, ...size };
  const bounds = wanted && {
    x: wanted.fromRight ? wanted.x - size.width : wanted.x,
    y: wanted.fromBottom ? wanted.y - size.height : wanted.y,
    ...size,
  };
  const area = bounds && mostOverlapping(bounds, areas);
  if (bounds && area) return clamp(bounds, area);
  const corner = {
    x: main.x + main.width - size.width - margin,
    y: main.y + main.height - size.height - margin,
  };
  return clamp({ ...corner, ...size }, main);
}

/**
 * Where a window goes that the user has let go: whole onto its display, and along an edge that it nearly touches.
 *
 * @param areas as for `placeWindow`.
 */
export function snapWindow(dropped: Rectangle, areas: readonly Rectangle[]): Rectangle {
  const area = mostOverlapping(dropped, areas);
  if (!area) return dropped;
  const window = clamp(dropped, area);
  return {
    ...window,
    x: snapAlong(window.x, window.width, area.x, area.width),
    y: snapAlong(window.y, window.height, area.y, area.height),
  };
}

/**
 * The place to remember of a window: the corner that lies nearest to a corner of its display. It stays where it is when
 * the window becomes larger or smaller, so that one at the lower edge grows upwards.
 */
export function placeOf(window: Rectangle, areas: readonly Rectangle[]): Place {
  const area = mostOverlapping(window, areas) ?? window;
  const fromRight = 2 * window.x + window.width > 2 * area.x + area.width;
  const fromBottom = 2 * window.y + window.height > 2 * area.y + area.height;
  return {
    x: fromRight ? window.x + window.width : window.x,
    y: fromBottom ? window.y + window.height : window.y,
    fromRight,
    fromBottom,
  };
}

/** One dimension of snapping: the nearer of the two edges, if it is near enough. */
function snapAlong(start: number, length: number, areaStart: number, areaLength: number): number {
  const last = areaStart + areaLength - length;
  const toStart = Math.abs(start - areaStart);
  const toEnd = Math.abs(start - last);
  if (Math.min(toStart, toEnd) > snapDistance) return start;
  return toStart <= toEnd ? areaStart : last;
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
