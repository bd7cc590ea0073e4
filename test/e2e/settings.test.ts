import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { openStage, type Stage } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

describe('the settings window', () => {
  let stage: Stage;
  let settings: Page;

  beforeAll(async () => {
    stage = await openStage({ settings: { ivrDirectory: [] } });
    await stage.signIn();
    await button(stage.toolbar, 'window.openSettings').click();
    settings = await stage.app.settingsWindow();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.hangUp();
    await stage.conference();
  });

  const save = () => button(settings, 'settings.save').click();

  it('an IVR that is added shows up by its name in the running conference', async () => {
    await shows(stage.toolbar, 'party.unknown');
    await button(settings, 'settings.ivrAdd').click();
    await settings.getByLabel(text('settings.ivrName'), { exact: true }).fill('Balance line');
    await settings.getByLabel(text('settings.ivrPrefixes'), { exact: true }).fill('700');
    await button(settings, 'settings.ivrDone').click();
    await save();
    await settings.getByText(/^Saved at/).waitFor();
    await stage.picture('settings-saved', settings);
    await showsText(stage.toolbar, 'Balance line');
    await shows(stage.toolbar, 'party.customer');
    await showsText(stage.toolbar, text('pass.toNamed', { name: 'Balance line' }));
  });
});
