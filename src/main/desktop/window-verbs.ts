import type { VerbResult } from '../../shared/ipc.ts';
import type { IpcHandlers } from './ipc.ts';
import type { Windows } from './windows.ts';

const done: VerbResult = { ok: true };

/** The verbs that are about windows and nothing else. */
export function windowVerbs(
  windows: Pick<Windows, 'open' | 'closeOf' | 'fit'>,
): Pick<IpcHandlers, 'window:open' | 'window:close' | 'window:fit'> {
  return {
    'window:open': async ({ name }) => {
      windows.open(name);
      return done;
    },
    'window:close': async (_request, sender) => {
      windows.closeOf(sender);
      return done;
    },
    'window:fit': async ({ height }, sender) => {
      windows.fit(sender, height);
      return done;
    },
  };
}
