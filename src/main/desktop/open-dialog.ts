import { basename } from 'node:path';
import type { App, BrowserWindow, Dialog, WebContents } from 'electron';
import type { ChosenFile } from './save-dialog.ts';

/** Asks for a file to read; null when the user chose none. */
export type AskForOldFile = (
  sender: Pick<WebContents, 'id'>,
  /** What files of those extensions are called. */
  typeName: string,
  /** Without dot. */
  extensions: readonly string[],
) => Promise<ChosenFile | null>;

/** The part of Electron in use. */
export interface OpenDialogElectron {
  readonly app: Pick<App, 'getPath'>;
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly BrowserWindow: Pick<typeof BrowserWindow, 'getAllWindows'>;
}

/** The system's dialog for opening a file, on the window that asks, first in the folder of documents. */
export function createOpenDialog(electron: OpenDialogElectron): AskForOldFile {
  const { app, dialog } = electron;
  return async (sender, typeName, extensions) => {
    const options = {
      defaultPath: app.getPath('documents'),
      filters: [{ name: typeName, extensions: [...extensions] }],
      properties: ['openFile' as const],
    };
    const window = electron.BrowserWindow.getAllWindows().find(
      ({ webContents }) => webContents.id === sender.id,
    );
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    const [path] = filePaths;
    return canceled || !path ? null : { path, name: basename(path) };
  };
}
