import { catalogueOf } from '../../shared/messages/catalogue.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import { createOpenDialog, type OpenDialogElectron } from '../desktop/open-dialog.ts';
import { createSaveDialog, type SaveDialogElectron } from '../desktop/save-dialog.ts';
import { createIvrDesk } from '../ivr-file/ivr-desk.ts';
import type { Logger } from '../ports.ts';
import { readBounded } from '../storage/read-bounded.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { writeWhole } from '../storage/write-whole.ts';

/** The verbs about files with the IVR directory. */
export type IvrFileVerbs = Pick<IpcHandlers, 'ivr:export' | 'ivr:import'>;

/** 200 entries with all their numbers are half of this. */
const LONGEST = 1024 * 1024;

/** Lets the settings write the IVR directory to files and take it from them. */
export function bindIvrFiles(
  electron: SaveDialogElectron & OpenDialogElectron,
  domain: { readonly settings: Pick<SettingsStore, 'locked'>; readonly store: Pick<AppStateStore, 'get'> },
  log: Logger,
): IvrFileVerbs {
  const { settings, store } = domain;
  const askForFile = createSaveDialog(electron);
  const askForOld = createOpenDialog(electron);
  const words = () => catalogueOf(store.get().look.language);
  const desk = createIvrDesk({
    read: (path) => readBounded(path, LONGEST),
    write: writeWhole,
    isLocked: () => settings.locked.includes('ivrDirectory'),
    log,
  });
  return {
    'ivr:export': (request, sender) => {
      const typeName = words()[`activity.${request.format}File`];
      return desk.export(request, (proposal) => askForFile(sender, proposal, typeName));
    },
    'ivr:import': (_, sender) =>
      desk.import(() => askForOld(sender, words()['ivrFile.fileType'], ['csv', 'json', 'txt'])),
  };
}
