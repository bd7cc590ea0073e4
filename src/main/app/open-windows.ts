import { join } from 'node:path';
import type * as Electron from '../desktop/electron.ts';
import { appOrigin } from '../desktop/origin.ts';
import { serveApp } from '../desktop/protocol.ts';
import { createWindows, type Windows, type WindowsParts } from '../desktop/windows.ts';
import type { Logger } from '../ports.ts';
import { openPositionStore } from '../storage/position-store.ts';

/**
 * The program's windows on the real desktop; none exists before it is asked for.
 *
 * @param folder absolute path of the user's profile folder.
 * @param built absolute path of the folder with the built preload script.
 */
export function openWindows(
  electron: Pick<typeof Electron, 'app' | 'BrowserWindow' | 'protocol' | 'screen' | 'nativeTheme'>,
  parts: Pick<
    WindowsParts,
    'alwaysOnTop' | 'onToolbarVisible' | 'onToolbarClose' | 'onClosed' | 'clock' | 'log'
  > & {
    readonly folder: string;
    readonly built: string;
    /** For what a window makes happen. */
    readonly limitedLog: Logger;
  },
): Windows {
  let isServed = false;
  return createWindows({
    ...parts,
    createWindow: (options) => {
      // Not before: it makes the windows' session, which takes as long as all else of a start that shows none.
      if (!isServed) serveApp(electron.protocol, join(parts.built, 'renderer'), parts.limitedLog);
      isServed = true;
      return new electron.BrowserWindow(options);
    },
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
