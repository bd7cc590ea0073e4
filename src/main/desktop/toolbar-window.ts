import type { Rectangle, Screen } from 'electron';
import type { ToolbarSize } from '../../shared/settings.ts';
import type { Clock, Logger } from '../ports.ts';
import type { Point, PositionStore } from '../storage/position-store.ts';
import type { DesktopWindow } from './desktop-window.ts';
import { createManagedWindow, type ManagedWindow } from './managed-window.ts';
import { placeWindow } from './placement.ts';
import { toolbarHeight, toolbarWidths } from './window-options.ts';

/** The part of Electron's screen in use. */
export interface ScreenPort extends Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> {
  on(event: 'display-added' | 'display-removed' | 'display-metrics-changed', listener: () => void): unknown;
}

export interface ToolbarParts {
  readonly create: (bounds: Rectangle) => DesktopWindow;
  readonly page: string;
  readonly screen: ScreenPort;
  readonly positions: PositionStore;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface ToolbarWindow extends ManagedWindow {
  /** Gives it the height of its content, in pixels; it stays in place as far as the screen allows. */
  fit(height: number): void;
  /** Makes it as wide as this size is. */
  setSize(to: ToolbarSize): void;
}

/** A window that is dragged reports many positions; the last one is kept after this many milliseconds. */
const settleMs = 500;

/** A toolbar that nobody has needed for so long is taken down, in milliseconds. */
const restMs = 10 * 60_000;

/** The toolbar: remembers its place, comes back from displays that are gone, hides instead of closing. */
export function createToolbarWindow(parts: ToolbarParts): ToolbarWindow {
  const { create, page, screen, positions, clock, log } = parts;
  let size = { width: toolbarWidths.normal as number, height: toolbarHeight };
  let placed: Point | null = null;
  /** Ends the wait for a dragged window to settle; null when there is none. */
  let settling: (() => void) | null = null;

  const areas = () => {
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    return [main, ...others].map(({ workArea }) => workArea);
  };
  const place = () => {
    const bounds = placeWindow(positions.load(), size, areas());
    placed = bounds;
    return bounds;
  };

  const remember = (window: DesktopWindow) => {
    settling?.();
    settling = null;
    if (window.isDestroyed()) return;
    const { x, y } = window.getBounds();
    // A move that this program made says nothing about where the user wants the window.
    if (placed?.x === x && placed.y === y) return;
    placed = { x, y };
    positions.save({ x, y });
  };

  const managed = createManagedWindow({
    page,
    restMs,
    clock,
    log,
    create: () => {
      const window = create(place());
      window.on('close', (event) => {
        event.preventDefault();
        managed.hide();
      });
      window.on('move', () => {
        settling?.();
        settling = clock.after(settleMs, () => remember(window));
      });
      return window;
    },
  });

  const placeAgain = () => managed.with((window) => window.setBounds(place()));
  const resize = (to: typeof size) => {
    // Else the window would jump back to where a drag began that ended just now.
    if (settling) managed.with(remember);
    size = to;
    placeAgain();
  };
  screen.on('display-added', placeAgain);
  screen.on('display-removed', placeAgain);
  screen.on('display-metrics-changed', placeAgain);

  return {
    ...managed,
    fit: (height) => resize({ ...size, height }),
    setSize: (to) => resize({ ...size, width: toolbarWidths[to] }),
  };
}
