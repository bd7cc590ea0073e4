import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFocused } from '../support/desktop-keys.ts';
import { joinThree, openStage, type Stage } from '../support/stage.ts';
import { button, shows, text } from '../support/toolbar.ts';

const REST_MS = 10 * 60_000;

/** Lets every wait of this length that begins from now on end at once: time, seen from the program. */
async function hasten(electron: ElectronApplication): Promise<void> {
  await electron.evaluate((_, restMs) => {
    const wait = setTimeout;
    Object.assign(globalThis, {
      setTimeout: (callback: () => void, ms?: number) => wait(callback, ms === restMs ? 0 : ms),
    });
  }, REST_MS);
}

describe('a toolbar that was hidden for long', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  /** The names of the windows there are, shown or not. */
  const windows = async () => {
    const urls = await stage.app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    );
    return urls.map((url) => new URL(url).searchParams.get('window')).sort();
  };
  const processes = () =>
    stage.app.electron.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').length);

  it('is taken down, and its process ends; a closed window is gone as well', async () => {
    await button(stage.toolbar, 'window.openSettings').click();
    await stage.app.settingsWindow();
    expect(await windows()).toEqual(['settings', 'toolbar']);
    await hasten(stage.app.electron);
    await button(stage.toolbar, 'window.hide')
      .click()
      .catch(() => undefined);
    await expect.poll(windows).toEqual(['settings']);
    await expect.poll(processes).toBe(1);
  });

  it('comes back on a conference, with all that stands, and takes no focus', async () => {
    const settings = await stage.app.settingsWindow();
    await settings.bringToFront();
    const title = text('window.settingsTitle');
    await expect.poll(() => isFocused(title)).toBe(true);
    joinThree(stage.control);
    const toolbar = await stage.app.toolbarWindow();
    await shows(toolbar, 'call.threeParty');
    await shows(toolbar, 'connection.online');
    await expect.poll(() => stage.app.visible()).toEqual(['settings', 'toolbar']);
    expect(isFocused(title)).toBe(true);
    await button(toolbar, 'pass.button').click();
    await shows(toolbar, 'outcome.passing');
  });

  it('leaves nothing behind when all windows are closed, and the program goes on', async () => {
    await (await stage.app.settingsWindow())
      .evaluate(() => window.tonebridge.closeWindow())
      .catch(() => undefined);
    const toolbar = await stage.app.toolbarWindow();
    await button(toolbar, 'window.hide')
      .click()
      .catch(() => undefined);
    await expect.poll(windows).toEqual([]);
    await expect.poll(processes).toBe(0);
    await stage.app.electron.evaluate(({ app }) => app.emit('activate'));
    await shows(await stage.app.toolbarWindow(), 'outcome.passing');
  });
});
