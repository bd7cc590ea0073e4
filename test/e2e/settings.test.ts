import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchApp, makeProfile } from '../support/app.ts';
import { pressKeys } from '../support/desktop-keys.ts';
import { openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, errorOf, inputOf, shows, showsText, text } from '../support/toolbar.ts';

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
  /** Two presses within about a second count as one held key. */
  const press = async (combination: string) => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    pressKeys(combination);
  };

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

  it('another shortcut works at once, and the one before is free', async () => {
    await inputOf(settings, 'shortcut').focus();
    await settings.keyboard.press('Control+Shift+F8');
    await save();
    await settings.getByText(/^Saved at/).waitFor();
    const before = transmissions(stage.control);
    await press('ctrl+shift+F9');
    await press('ctrl+shift+F8');
    await shows(stage.toolbar, 'outcome.passing');
    expect(transmissions(stage.control) - before).toBe(1);
    expect(await keysShown(stage.toolbar)).toBe('Ctrl+Shift+F8');
  });

  it('a shortcut that has a meaning already: told beside the field', async () => {
    await inputOf(settings, 'shortcut').focus();
    await settings.keyboard.press('Alt+F4');
    await save();
    const reserved = text('input.shortcutReserved', { accelerator: 'Alt+F4', current: 'Ctrl+Shift+F8' });
    await expect.poll(() => errorOf(settings, 'shortcut').textContent()).toBe(reserved);
  });

  it('a shortcut that another program has: told beside the field, the one before still works', async () => {
    const other = makeProfile({ shortcut: 'CommandOrControl+Shift+F7' });
    const app = await launchApp(other);
    try {
      await inputOf(settings, 'shortcut').focus();
      await settings.keyboard.press('Control+Shift+F7');
      await save();
      const taken = text('input.shortcutTaken', { accelerator: 'Ctrl+Shift+F7', current: 'Ctrl+Shift+F8' });
      await expect.poll(() => errorOf(settings, 'shortcut').textContent()).toBe(taken);
      await stage.picture('settings-shortcut-taken', settings);
      await press('ctrl+shift+F8');
      await shows(stage.toolbar, 'outcome.passing');
    } finally {
      await app.quit();
      other.remove();
    }
  });
});

/** The shortcut as the button shows it. */
async function keysShown(toolbar: Page): Promise<string | null> {
  return toolbar.locator('.pass .keys').textContent();
}

describe('a shortcut that is taken when the program starts', () => {
  it('is said in the toolbar, and the button still works', async () => {
    const other = makeProfile({});
    const holder = await launchApp(other);
    const stage = await openStage();
    try {
      await showsText(stage.toolbar, text('warning.shortcutTaken', { accelerator: 'Ctrl+Shift+F9' }));
      await stage.signIn();
      await stage.conference();
      await stage.picture('shortcut-taken');
      await button(stage.toolbar, 'pass.button').click();
      await shows(stage.toolbar, 'outcome.passing');
    } finally {
      await stage.close();
      await holder.quit();
      other.remove();
    }
  });
});
