import type { BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { createOpenDialog } from './open-dialog.ts';

function setUp(filePaths: string[], canceled = false) {
  const shown: unknown[][] = [];
  const window = { webContents: { id: 7 } } as BrowserWindow;
  const showOpenDialog = async (...args: unknown[]) => {
    shown.push(args);
    return { canceled, filePaths };
  };
  const ask = createOpenDialog({
    app: { getPath: (name) => `/home/me/${name}` },
    dialog: { showOpenDialog },
    BrowserWindow: { getAllWindows: () => [window] },
  });
  return { ask, shown, window };
}

it('asks on the window that wants it, and gives path and name', async () => {
  const { ask, shown, window } = setUp(['/data/mine.csv']);
  expect(await ask({ id: 7 }, 'Tables', ['csv'])).toEqual({ path: '/data/mine.csv', name: 'mine.csv' });
  const options = {
    defaultPath: '/home/me/documents',
    filters: [{ name: 'Tables', extensions: ['csv'] }],
    properties: ['openFile'],
  };
  expect(shown).toEqual([[window, options]]);
  await ask({ id: 8 }, 'Tables', ['csv']);
  expect(shown.at(-1)).toEqual([options]);
});

it('gives nothing when none was chosen', async () => {
  expect(await setUp(['/data/mine.csv'], true).ask({ id: 7 }, 'Tables', ['csv'])).toBeNull();
  expect(await setUp([]).ask({ id: 7 }, 'Tables', ['csv'])).toBeNull();
});
