import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/shared/language.ts';
import { catalogueOf, type MessageKey } from '../../src/shared/messages/catalogue.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';

const chinese = catalogueOf('zh-CN');
const english = catalogueOf('en');

/** What the program hands to the tray from now on: Electron has no way to ask a tray for its texts. */
async function watchTray(electron: ElectronApplication) {
  await electron.evaluate(({ Tray }) => {
    const shown = { tooltip: '' };
    const { setToolTip } = Tray.prototype;
    Tray.prototype.setToolTip = function (tooltip) {
      shown.tooltip = tooltip;
      setToolTip.call(this, tooltip);
    };
    Object.assign(globalThis, { shownInTray: shown });
  });
  return () =>
    electron.evaluate(
      () => (globalThis as unknown as { shownInTray: { tooltip: string } }).shownInTray.tooltip,
    );
}

const says = (page: Page, words: string) =>
  page.getByText(words, { exact: true }).first().waitFor({ state: 'visible' });

const htmlOf = (page: Page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
  }));

/** Chooses a language in the settings window and saves, whatever language it has now. */
async function choose(settings: Page, language: Language | 'system'): Promise<void> {
  await settings.locator('#language').selectOption(language);
  await settings.locator('button[type="submit"]').click();
}

describe('the language', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  const openSettings = async (catalogue: Readonly<Record<MessageKey, string>>) => {
    await stage.toolbar.getByRole('button', { name: catalogue['window.openSettings'] }).click();
    return stage.app.settingsWindow();
  };

  it('changes in every window and the tray when it is saved, without a restart', async () => {
    const tooltip = await watchTray(stage.app.electron);
    const settings = await openSettings(english);
    await settings.locator('#language').waitFor();
    expect(await settings.locator('#language option').allTextContents()).toEqual([
      english['language.system'],
      ...Object.values(languages).map(({ name }) => name),
    ]);
    await choose(settings, 'zh-CN');

    await says(settings, chinese['settings.title']);
    expect(await htmlOf(settings)).toEqual({
      lang: 'zh-CN',
      dir: 'ltr',
      title: chinese['window.settingsTitle'],
    });
    await settings.getByText(/^已于 \d{1,2}:\d\d:\d\d 保存。$/).waitFor();
    await says(stage.toolbar, chinese['call.none']);
    await says(stage.toolbar, chinese['agent.ready']);
    expect((await htmlOf(stage.toolbar)).lang).toBe('zh-CN');
    await expect
      .poll(tooltip)
      .toBe(`Tonebridge：${chinese['tray.status.ready'].replace('{agentId}', agent.id)}`);
    await stage.picture('chinese-settings', settings);
  });

  it('is still the chosen one after a restart', async () => {
    await stage.app.quit();
    await stage.start();
    await says(stage.toolbar, chinese['signIn.title']);
    await stage.picture('chinese-sign-in');
  });

  it('changes back', async () => {
    const settings = await openSettings(chinese);
    await choose(settings, 'en');
    await says(settings, english['settings.title']);
    await says(stage.toolbar, english['signIn.title']);
    expect((await htmlOf(stage.toolbar)).lang).toBe('en');
  });

  it.runIf(process.platform === 'linux')('is the operating system’s if none is chosen', async () => {
    await stage.change({ language: 'system' });
    await stage.app.quit();
    await stage.start({ LANG: 'zh_CN.UTF-8', LC_ALL: '', LANGUAGE: 'zh_CN:en' });
    await says(stage.toolbar, chinese['signIn.title']);
    await stage.app.quit();
    await stage.start({ LANG: 'en_GB.UTF-8', LC_ALL: '', LANGUAGE: 'en_GB' });
    await says(stage.toolbar, english['signIn.title']);
  });
});
