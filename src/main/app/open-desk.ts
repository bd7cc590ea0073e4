import type { WindowName } from '../../shared/ipc.ts';
import type * as Electron from '../desktop/electron.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Clock, Logger } from '../ports.ts';
import type { Redactor } from '../storage/redact.ts';
import { openSaidOnce } from '../storage/said-once.ts';
import type { Updates } from '../update/updates.ts';
import { createCloseHint } from './close-hint.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { Domain } from './domain.ts';
import { bindFeedback, type Feedback } from './feedback.ts';
import { hideWhenIdle } from './hide-idle.ts';
import { sweepWhenIdle } from './idle-sweep.ts';
import { openWindows } from './open-windows.ts';
import { keepPresent } from './presence.ts';
import { bindTray } from './tray-binding.ts';

export interface DeskParts {
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  /** Absolute path of the folder with everything built. */
  readonly built: string;
  readonly quit: () => void;
  readonly updates: Pick<Updates, 'restart'>;
  /** What follows when a window is gone. */
  readonly onClosed: Partial<Record<WindowName, () => void>>;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly log: Logger;
  /** For what a window makes happen. */
  readonly limitedLog: Logger;
}

/**
 * What the program puts on the desk: windows, tray icon, sounds and notifications, and the rules by which the toolbar
 * comes and goes, and memory with it.
 */
export function openDesk(
  electron: typeof Electron,
  { agent, settings, store }: Pick<Domain, 'agent' | 'settings' | 'store'>,
  { folder, built, quit, updates, onClosed, redactor, clock, log, limitedLog }: DeskParts,
): { readonly windows: Windows; readonly feedback: Feedback } {
  const closeHint = createCloseHint(store, openSaidOnce(folder, log));
  let drawTray = (): void => {};
  const windows = openWindows(electron, {
    folder,
    built,
    alwaysOnTop: settings.get().alwaysOnTop,
    clock,
    log,
    limitedLog,
    onToolbarVisible: (visible) => {
      if (!visible) closeHint.hidden();
      drawTray();
    },
    onToolbarClose: closeHint.closing,
    onClosed: (name) => onClosed[name]?.(),
  });
  drawTray = bindTray(electron, store, { agent, windows, built, quit, updates });
  // Before the toolbar comes up for an outcome, or a notification would think that the agent had seen it.
  const feedback = bindFeedback(electron, { settings, store }, { windows, built, redactor, clock, log });
  keepPresent(store, windows.showQuietly);
  hideWhenIdle({ store, settings, windows, clock });
  sweepWhenIdle({ store, sweep: collectGarbage, clock });
  return { windows, feedback };
}
