import type { Rectangle, Screen } from 'electron';
import type { ToolbarSize } from '../../shared/settings.ts';
import type { Clock, Logger } from '../ports.ts';
import type { PositionStore } from '../storage/position-store.ts';
import type { DesktopWindow } from './desktop-window.ts';
import { createManagedWindow, type ManagedWindow } from './managed-window.ts';
import { arrangementOf, placeOf, placeWindow, snapWindow } from './placement.ts';
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
  /** It is being closed. @returns whether it hides now. */
  onClose(): boolean;
}

export interface ToolbarWindow extends ManagedWindow {
  /** Hides it as a click on its closing button does. */
  close(): void;
  /** Gives it the height of its content, in pixels; it stays in place as far as the screen allows. */
  fit(height: number): void;
  /** Makes it as wide as this size is. */
  setSize(to: ToolbarSize): void;
}

/** A window that is dragged reports many positions; the last one counts after this many milliseconds. */
const settleMs = 500;

/** A toolbar that nobody has needed for so long is taken down, in milliseconds. */
const restMs = 10 * 60_000;

/**
 * The toolbar: lies down along the edges of the screen, remembers its place in each arrangement of displays, comes back
 * from displays that are gone, hides instead of closing.
 */
export function createToolbarWindow(parts: ToolbarParts): ToolbarWindow {
  const { create, page, screen, positions, clock, log } = parts;
  let size = { width: toolbarWidths.normal as number, height: toolbarHeight };
  let placed: Pick<Rectangle, 'x' | 'y'> | null = null;
  /** Ends the wait for a dragged window to settle; null when there is none. */
  let settling: (() => void) | null = null;

  const displays = () => {
    const main = screen.getPrimaryDisplay();
    return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
  };
  const areas = () => displays().map(({ workArea }) => workArea);
  const place = () => {
    const bounds = placeWindow(positions.load(arrangementOf(displays())), size, areas());
    placed = bounds;
    return bounds;
  };

  const settle = (window: DesktopWindow) => {
    settling?.();
    settling = null;
    if (window.isDestroyed()) return;
    const { x, y } = window.getBounds();
    // A move that this program made says nothing about where the user wants the window.
    if (placed?.x === x && placed.y === y) return;
    const snapped = snapWindow({ x, y, ...size }, areas());
    placed = snapped;
    positions.save(arrangementOf(displays()), placeOf(snapped, areas()));
    putAt(window, snapped);
  };

  const close = () => {
    if (parts.onClose()) managed.hide();
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
        close();
      });
      window.on('move', () => {
        settling?.();
        settling = clock.after(settleMs, () => settle(window));
      });
      return window;
    },
  });

  const placeAgain = () => managed.with((window) => putAt(window, place()));
  const resize = (to: typeof size) => {
    // Else the window would jump back to where a drag began that ended just now.
    if (settling) managed.with(settle);
    size = to;
    placeAgain();
  };
  screen.on('display-added', placeAgain);
  screen.on('display-removed', placeAgain);
  screen.on('display-metrics-changed', placeAgain);

  return {
    ...managed,
    close,
    fit: (height) => resize({ ...size, height }),
    setSize: (to) => resize({ ...size, width: toolbarWidths[to] }),
  };
}

/**
 * Moves a window. Between displays of different scale, Windows applies the size at the scale of the display that the
 * window leaves, so it is told once more when it has arrived.
 */
function putAt(window: DesktopWindow, bounds: Rectangle): void {
  const isThere = () => {
    const now = window.getBounds();
    return (
      now.x === bounds.x && now.y === bounds.y && now.width === bounds.width && now.height === bounds.height
    );
  };
  if (isThere()) return;
  window.setBounds(bounds);
  if (!isThere()) window.setBounds(bounds);
}
