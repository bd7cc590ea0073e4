import { join } from 'node:path';
import type * as Electron from '../desktop/electron.ts';
import { appOrigin } from '../desktop/origin.ts';
import { createWindows, type Windows, type WindowsParts } from '../desktop/windows.ts';
import { openPositionStore } from '../storage/position-store.ts';

/**
 * The program's windows on the real desktop; none exists before it is asked for.
 *
 * @param folder absolute path of the user's profile folder.
 * @param built absolute path of the folder with the built preload script.
 */
export function openWindows(
  electron: Pick<typeof Electron, 'app' | 'BrowserWindow' | 'screen' | 'nativeTheme'>,
  parts: Pick<
    WindowsParts,
    'alwaysOnTop' | 'onToolbarVisible' | 'onToolbarClose' | 'onClosed' | 'clock' | 'log'
  > & {
    readonly folder: string;
    readonly built: string;
  },
): Windows {
  return createWindows({
    ...parts,
    createWindow: (options) => new electron.BrowserWindow(options),
    screen: electron.screen,
    nativeTheme: electron.nativeTheme,
    environment: {
      preload: join(parts.built, 'preload', 'index.cjs'),
      packaged: electron.app.isPackaged,
    },
    pageOf: (name) => `${appOrigin}/index.html?window=${name}`,
    positions: openPositionStore(parts.folder, parts.log),
  });
}
