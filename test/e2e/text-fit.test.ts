import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppStory, appStories } from '../../src/renderer/stories/app-states.ts';
import { usualSettings } from '../../src/renderer/stories/settings-values.ts';
import type { Language } from '../../src/shared/language.ts';
import type { ToolbarSize } from '../../src/shared/settings.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { textsThatDoNotFit } from '../support/text-fit.ts';

const pictures = join(import.meta.dirname, '..', '..', 'out', 'e2e', 'languages');

/** The languages, and one from right to left that there is no translation for yet. */
const looks = [
  { name: 'en', language: 'en', dir: 'ltr' },
  { name: 'zh-CN', language: 'zh-CN', dir: 'ltr' },
  { name: 'right-to-left', language: 'zh-CN', dir: 'rtl' },
] as const satisfies readonly { name: string; language: Language; dir: 'ltr' | 'rtl' }[];

describe.each(looks)('the texts in $name', ({ name, language, dir }) => {
  let stage: Stage;

  beforeAll(async () => {
    mkdirSync(join(pictures, name), { recursive: true });
    const { ivrDirectory, fallbackGateways } = usualSettings;
    stage = await openStage({ settings: { language, ivrDirectory, fallbackGateways } });
    await stage.toolbar.locator('#field-agentId').waitFor();
  });
  afterAll(() => stage.close());

  const turn = (page: typeof stage.toolbar) =>
    page.evaluate((way) => {
      document.documentElement.dir = way;
    }, dir);

  /** Shows the toolbar a state as main would, in the language of this round. */
  const show = async ({ state }: AppStory, toolbarSize: ToolbarSize) => {
    const look = { ...state.look, language, locale: language, toolbarSize };
    const { seq } = await stage.toolbar.evaluate(() => window.tonebridge.getState());
    shown = Math.max(shown, seq) + 1;
    await stage.app.electron.evaluate(
      ({ BrowserWindow }, event) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send('state:patch', event);
      },
      JSON.stringify({ seq: shown, patch: { ...state, look } }),
    );
    await turn(stage.toolbar);
  };
  let shown = 0;

  it.each(['normal', 'compact'] as const)('fit into the %s toolbar in every state', async (size) => {
    await stage.change({ toolbarSize: size });
    const wrong: Record<string, string[]> = {};
    for (const story of appStories(Date.now())) {
      await show(story, size);
      await stage.picture(join('languages', name, `toolbar-${size}-${story.name}`));
      const found = await textsThatDoNotFit(stage.toolbar);
      if (found.length > 0) wrong[story.name] = found;
    }
    expect(wrong).toEqual({});
  });

  it('fit into the settings', async () => {
    await stage.toolbar.evaluate(() => window.tonebridge.openWindow('settings'));
    const settings = await stage.app.settingsWindow();
    await settings.locator('#language').waitFor();
    await turn(settings);
    expect(await textsThatDoNotFit(settings)).toEqual([]);
    await settings.locator('.settings-body').evaluate((body) => body.scrollTo(0, 0));
    await stage.picture(join('languages', name, 'settings'), settings);
    await settings.locator('#language').scrollIntoViewIfNeeded();
    await stage.picture(join('languages', name, 'settings-end'), settings);
  });
});
