import type * as Electron from '../desktop/electron.ts';
import { registerIpc } from '../desktop/ipc.ts';
import type { StateSync } from '../desktop/state-sync.ts';
import { createTrust } from '../desktop/trust.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Logger } from '../ports.ts';
import type { ActivityBinding } from './activity-binding.ts';
import type { Domain } from './domain.ts';
import type { SoundVerbs } from './feedback.ts';
import type { FirstRun } from './first-run.ts';
import { createHandlers } from './handlers.ts';
import { bindLook } from './look-binding.ts';
import { createSaveSettings, type UseShortcut } from './save-settings.ts';

/** From now on the windows get answers, each verb from the part that knows. */
export function answerWindows(
  electron: Pick<typeof Electron, 'ipcMain' | 'nativeTheme'>,
  { agent, secrets, settings, store }: Domain,
  parts: {
    readonly windows: Windows;
    readonly useShortcut: UseShortcut;
    readonly state: StateSync['snapshot'];
    readonly firstRun: Pick<FirstRun, 'verbs'>;
    readonly activity: Pick<ActivityBinding, 'verbs'>;
    readonly feedback: { readonly verbs: SoundVerbs };
    readonly wake: () => void;
    readonly log: Logger;
  },
): void {
  const { windows, useShortcut, state, firstRun, activity, feedback, wake, log } = parts;
  registerIpc({
    ipcMain: electron.ipcMain,
    handlers: createHandlers({
      agent,
      windows,
      secrets,
      saveSettings: createSaveSettings({
        current: settings.get,
        locked: settings.locked,
        save: settings.save,
        useShortcut,
      }),
      ...bindLook({ settings, store, nativeTheme: electron.nativeTheme, windows }),
      settings: settings.get,
      state,
      firstRun: firstRun.verbs(windows),
      activityVerbs: activity.verbs,
      soundVerbs: feedback.verbs,
      onNetworkBack: wake,
    }),
    isTrusted: createTrust(windows.isOurs),
    log,
  });
}
