import type { WebContents } from 'electron';
import type { IpcEvents } from '../../shared/ipc.ts';
import type { Clock, Logger } from '../ports.ts';
import type { DesktopWindow } from './desktop-window.ts';

/** A window that is made when it is first needed, and made anew after it is gone. */
export interface ManagedWindow {
  /** Brings it up: `focus` for a user who asked for it, `quiet` without taking the focus from anybody. */
  show(how: 'focus' | 'quiet'): void;
  /** Makes it without showing it. */
  prepare(): void;
  /** Hides it and keeps it loaded, for `restMs`. */
  hide(): void;
  /** Takes it down; frees its memory. */
  destroy(): void;
  isVisible(): boolean;
  /** Whether its page is there: loaded, and not crashed. */
  isLive(): boolean;
  /** Whether these contents are this window's. */
  owns(contents: Pick<WebContents, 'id'>): boolean;
  send<E extends keyof IpcEvents>(event: E, payload: IpcEvents[E]): void;
  /** Calls with the window if there is one. */
  with(use: (window: DesktopWindow) => void): void;
}

export interface ManagedWindowParts {
  /** Makes the window, hidden. */
  readonly create: () => DesktopWindow;
  /** Address of its page. */
  readonly page: string;
  /** A window that is hidden for so long, in milliseconds, is taken down: its process costs memory. Never if left out. */
  readonly restMs?: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A page that dies more often than this in a minute is given up until the window is asked for again. */
const maxReloads = 3;

export function createManagedWindow(parts: ManagedWindowParts): ManagedWindow {
  const { create, page, restMs = Number.POSITIVE_INFINITY, clock, log } = parts;
  let window: DesktopWindow | null = null;
  let drawn = false;
  let wanted: 'focus' | 'quiet' | 'hidden' = 'hidden';
  /** Ends the wait of a hidden window to be taken down. */
  let stopRest = (): void => {};

  /** The window, unless it is gone: listeners of its end still run while it is, and touching it then throws. */
  const alive = () => (window && !window.isDestroyed() ? window : null);

  const present = () => {
    const shown = alive();
    if (!shown || !drawn || wanted === 'hidden') return;
    if (wanted === 'quiet') {
      if (!shown.isVisible()) shown.showInactive();
      return;
    }
    if (shown.isMinimized()) shown.restore();
    shown.show();
  };

  const make = () => {
    const made = create();
    window = made;
    drawn = false;
    made.on('ready-to-show', () => {
      drawn = true;
      present();
    });
    made.on('closed', () => {
      if (window === made) window = null;
    });
    reloadWhenGone(made, clock, log);
    made.loadURL(page).catch((error: unknown) => log.error('page of a window not loaded', { page, error }));
  };

  const takeDown = () => {
    stopRest();
    wanted = 'hidden';
    alive()?.destroy();
    window = null;
  };

  return {
    show: (how) => {
      stopRest();
      // A quiet wish must not take back the focus that the user asked for while the page was loading.
      wanted = how === 'quiet' && wanted === 'focus' && !drawn ? 'focus' : how;
      if (!alive()) make();
      present();
    },
    prepare: () => {
      if (!alive()) make();
    },
    hide: () => {
      wanted = 'hidden';
      const hidden = alive();
      hidden?.hide();
      stopRest();
      if (hidden && Number.isFinite(restMs)) stopRest = clock.after(restMs, takeDown);
    },
    destroy: takeDown,
    isVisible: () => alive()?.isVisible() ?? false,
    isLive: () => {
      const contents = alive()?.webContents;
      return contents !== undefined && !contents.isCrashed() && !contents.isLoadingMainFrame();
    },
    owns: (contents) => alive()?.webContents.id === contents.id,
    send: (event, payload) => {
      const target = alive()?.webContents;
      if (target && !target.isCrashed()) target.send(event, payload);
    },
    with: (use) => {
      const target = alive();
      if (target) use(target);
    },
  };
}

/** A page whose process died is loaded again; it fetches the whole state when it starts. */
function reloadWhenGone(window: DesktopWindow, clock: Clock, log: Logger): void {
  let times: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = clock.monotonic();
    times = [...times.filter((time) => now - time < 60_000), now];
    const again = times.length <= maxReloads;
    log.error('process of a window is gone', { reason, exitCode, again });
    if (again) window.webContents.reload();
    else window.destroy();
  });
}
