import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { createSaveDialog } from './save-dialog.ts';

function setUp(filePath: string, canceled = false) {
  const shown: unknown[][] = [];
  const window = { webContents: { id: 7 } } as BrowserWindow;
  const showSaveDialog = async (...args: unknown[]) => {
    shown.push(args);
    return { canceled, filePath };
  };
  const ask = createSaveDialog({
    app: { getPath: (name) => `/home/me/${name}` },
    dialog: { showSaveDialog },
    BrowserWindow: { getAllWindows: () => [window] },
  });
  return { ask, shown, window };
}

it('asks on the window that wants it, and gives path and name', async () => {
  const { ask, shown, window } = setUp('/data/mine.csv');
  expect(await ask({ id: 7 }, 'day.csv', 'Tables')).toEqual({ path: '/data/mine.csv', name: 'mine.csv' });
  const options = {
    defaultPath: join('/home/me/documents', 'day.csv'),
    filters: [{ name: 'Tables', extensions: ['csv'] }],
  };
  expect(shown).toEqual([[window, options]]);
  await ask({ id: 8 }, 'day.csv', 'Tables');
  expect(shown.at(-1)).toEqual([options]);
});

it('adds the extension that was not typed', async () => {
  expect(await setUp('/data/mine').ask({ id: 7 }, 'day.json', 'JSON')).toMatchObject({
    path: '/data/mine.json',
  });
});

it.each([
  ['/data/mine.csv', true],
  ['', false],
])('gives nothing when none was chosen: %j %j', async (path, canceled) => {
  expect(await setUp(path, canceled).ask({ id: 7 }, 'day.csv', 'Tables')).toBeNull();
});
