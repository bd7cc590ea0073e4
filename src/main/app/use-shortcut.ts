import { type Notice, notice } from '../../shared/notice.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Warnings } from '../agent/warnings.ts';
import type { Shortcut } from '../desktop/shortcut.ts';

/**
 * Takes a key combination into use and shows whether it works: a shortcut that is silently dead is the worst
 * this program could have.
 *
 * @returns a function that gives null, or why the combination before stays.
 */
export function createUseShortcut(parts: {
  readonly shortcut: Pick<Shortcut, 'register' | 'current'>;
  readonly store: Pick<AppStateStore, 'update'>;
  readonly warnings: Warnings;
  readonly platform: NodeJS.Platform;
}): (accelerator: string) => Notice | null {
  const { shortcut, store, warnings, platform } = parts;
  return (accelerator) => {
    const result = shortcut.register(accelerator);
    const working = shortcut.current();
    store.update({ shortcut: { accelerator: working ?? accelerator, registered: working !== null } });
    const wanted = readable(accelerator, platform);
    const isTaken = !result.ok && result.reason === 'taken';
    const dead = notice(isTaken ? 'warning.shortcutTaken' : 'warning.shortcutUnusable', {
      accelerator: wanted,
    });
    warnings.set('shortcut', working === null ? dead : null);
    if (result.ok) return null;
    if (result.reason === 'form') return notice('input.shortcutForm');
    const current = working === null ? '–' : readable(working, platform);
    const why = result.reason === 'reserved' ? 'input.shortcutReserved' : 'input.shortcutTaken';
    return notice(why, { accelerator: wanted, current });
  };
}

/** The combination as the keys are labelled. */
function readable(accelerator: string, platform: NodeJS.Platform): string {
  const main = platform === 'darwin' ? 'Command' : 'Ctrl';
  return accelerator.replace(/CommandOrControl|CmdOrCtrl/i, main).replace(/Control/i, 'Ctrl');
}
