import type * as Electron from '../desktop/electron.ts';
import { registerIpc } from '../desktop/ipc.ts';
import type { StateSync } from '../desktop/state-sync.ts';
import { createTrust } from '../desktop/trust.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Logger } from '../ports.ts';
import type { Updates } from '../update/updates.ts';
import type { ActivityBinding } from './activity-binding.ts';
import { callVerbs } from './call-verbs.ts';
import type { DoctorBinding } from './doctor-binding.ts';
import type { Domain } from './domain.ts';
import type { Feedback } from './feedback.ts';
import type { FirstRun } from './first-run.ts';
import { createHandlers } from './handlers.ts';
import { bindIvrFiles } from './ivr-file-binding.ts';
import { bindLoginItem } from './login-item-binding.ts';
import { bindLook } from './look-binding.ts';
import { createSaveSettings } from './save-settings.ts';
import type { ShortcutBinding } from './shortcut-binding.ts';

/** From now on the windows get answers, each verb from the part that knows. */
export function answerWindows(
  electron: Pick<typeof Electron, 'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'nativeTheme'>,
  { agent, secrets, settings, store, proxies }: Domain,
  parts: {
    readonly windows: Windows;
    readonly shortcuts: Pick<ShortcutBinding, 'useShortcuts' | 'verbs'>;
    readonly state: StateSync['snapshot'];
    readonly firstRun: Pick<FirstRun, 'verbs'>;
    readonly activity: Pick<ActivityBinding, 'verbs'>;
    readonly feedback: Feedback;
    readonly doctor: Pick<DoctorBinding, 'verbs'>;
    readonly wake: () => void;
    readonly quit: () => void;
    readonly updates: Pick<Updates, 'check' | 'restart'>;
    readonly log: Logger;
  },
): void {
  const { windows, shortcuts, state, firstRun, activity, doctor, feedback, wake, quit, updates, log } = parts;
  registerIpc({
    ipcMain: electron.ipcMain,
    handlers: createHandlers({
      agent,
      windows,
      secrets,
      proxies,
      saveSettings: createSaveSettings({
        current: settings.get,
        locked: settings.locked,
        save: settings.save,
        useShortcuts: shortcuts.useShortcuts,
        useLoginItem: bindLoginItem(electron.app, settings.get().launchAtLogin, log),
      }),
      shortcuts: shortcuts.verbs,
      ...bindLook({ settings, store, nativeTheme: electron.nativeTheme, windows }),
      settings: settings.get,
      state,
      firstRun: firstRun.verbs(windows),
      activityVerbs: activity.verbs,
      calls: callVerbs(agent.calls),
      ivrFiles: bindIvrFiles(electron, { settings, store }, log),
      doctorVerbs: doctor.verbs(windows),
      quit,
      updates,
      soundVerbs: feedback.verbs,
      onNetworkBack: wake,
    }),
    isTrusted: createTrust(windows.isOurs),
    log,
  });
}
