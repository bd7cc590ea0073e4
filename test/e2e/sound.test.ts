import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressAnew } from '../support/desktop-keys.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { button, shows } from '../support/toolbar.ts';

const shortcut = 'ctrl+shift+F9';

describe('sounds', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  /** The sounds that have been played to their end, by the log. */
  const heard = () => {
    const file = join(stage.profile.folder, 'logs', 'tonebridge.log');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return lines.flatMap((line) => /sound played cue=(\w+)/.exec(line)?.[1] ?? []);
  };
  const windows = () =>
    stage.app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => new URL(window.webContents.getURL()).search),
    );

  it('tell a press at the wrong moment', async () => {
    await pressAnew(shortcut);
    await expect.poll(heard).toEqual(['wrongMoment']);
  });

  it('tell while the toolbar is hidden, without another page', async () => {
    await stage.conference();
    await stage.toolbar.evaluate(() => window.tonebridge.closeWindow());
    await expect.poll(() => stage.app.visible()).toEqual([]);
    await pressAnew(shortcut);
    await expect.poll(heard).toEqual(['wrongMoment', 'passed']);
    expect(await windows()).toEqual(['?window=toolbar']);
  });

  it('are played in the settings, to try them', async () => {
    await stage.toolbar.evaluate(() => window.tonebridge.openWindow('settings'));
    const settings = await stage.app.settingsWindow();
    await settings.evaluate(() => {
      const { close } = AudioContext.prototype;
      AudioContext.prototype.close = function (this: AudioContext) {
        document.body.dataset.played = `${this.state} ${this.currentTime > 0.2}`;
        return close.call(this);
      };
    });
    await button(settings, 'sound.passed').click();
    await expect.poll(() => settings.evaluate(() => document.body.dataset.played)).toBe('running true');
    await settings.locator('#sound-title').scrollIntoViewIfNeeded();
    await stage.picture('settings-sound', settings);
    await settings.evaluate(() => window.tonebridge.closeWindow()).catch(() => undefined);
  });

  it('can be switched off', async () => {
    await stage.change({ sounds: false });
    const at = await stage.toolbar.locator('.outcome').textContent();
    await stage.hangUp();
    await pressAnew(shortcut);
    await shows(stage.toolbar, 'outcome.blocked');
    expect(await stage.toolbar.locator('.outcome').textContent()).not.toBe(at);
    await stage.change({ sounds: true });
    expect(heard()).toEqual(['wrongMoment', 'passed']);
  });

  it('tell when there is no toolbar at all, from a page that goes away again', async () => {
    // Its page is gone, as after too many crashes; the next outcome brings it back, which takes a while.
    await stage.app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    });
    await pressAnew(shortcut);
    await expect.poll(heard).toEqual(['wrongMoment', 'passed', 'wrongMoment']);
    await expect.poll(windows, { timeout: 30_000 }).toEqual(['?window=toolbar']);
  });
});
