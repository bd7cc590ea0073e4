import { basename, extname, join } from 'node:path';
import type { App, BrowserWindow, Dialog, WebContents } from 'electron';

/** A file the user has chosen to save to. */
export interface ChosenFile {
  /** Absolute path. */
  readonly path: string;
  /** Its name without folder. */
  readonly name: string;
}

/** Asks for a file to save to; null when the user chose not to. The user has agreed to replace one that is there. */
export type AskForFile = (
  sender: Pick<WebContents, 'id'>,
  /** File name to propose, with its extension. */
  proposal: string,
  /** What files of that extension are called. */
  typeName: string,
) => Promise<ChosenFile | null>;

/** The part of Electron in use. */
export interface SaveDialogElectron {
  readonly app: Pick<App, 'getPath'>;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly BrowserWindow: Pick<typeof BrowserWindow, 'getAllWindows'>;
}

/** The system's save dialog, on the window that asks, first in the folder of documents. */
export function createSaveDialog(electron: SaveDialogElectron): AskForFile {
  const { app, dialog } = electron;
  return async (sender, proposal, typeName) => {
    const extension = extname(proposal);
    const options = {
      defaultPath: join(app.getPath('documents'), proposal),
      filters: [{ name: typeName, extensions: [extension.slice(1)] }],
    };
    const window = electron.BrowserWindow.getAllWindows().find(
      ({ webContents }) => webContents.id === sender.id,
    );
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || !filePath) return null;
    // Not every desktop adds it to a name that was typed without.
    const path = extname(filePath) === '' ? `${filePath}${extension}` : filePath;
    return { path, name: basename(path) };
  };
}
