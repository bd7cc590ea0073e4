import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFocused, pressKeys, typeText } from '../support/desktop-keys.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, hasFocus, shows, showsText, text } from '../support/toolbar.ts';

describe('with the keyboard alone', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  /** What has the focus: the text on it or its name, and whether a ring shows it. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      const style = element ? getComputedStyle(element) : null;
      const ring =
        style !== null && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return { name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', ring };
    });
  /** Tabs until the element with this text has the focus; each stop on the way must be visible. */
  const tabTo = async (name: RegExp, page = stage.toolbar) => {
    for (let stops = 0; stops < 20; stops++) {
      const before = await page.evaluateHandle(() => document.activeElement);
      pressKeys('Tab');
      await page.waitForFunction((last) => document.activeElement !== last, before);
      const stop = await focused(page);
      expect(stop.ring, `a focus ring on "${stop.name}"`).toBe(true);
      if (name.test(stop.name)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };

  it('signs in: the cursor is in the first empty field, Tab leads on, Enter sends', async () => {
    const { toolbar } = stage;
    await button(toolbar, 'signIn.submit').waitFor();
    await expect.poll(() => hasFocus(toolbar, 'agentId')).toBe(true);
    typeText(agent.id);
    pressKeys('Tab');
    typeText(agent.password);
    pressKeys('Tab');
    typeText(agent.phoneNumber);
    await expect.poll(() => hasFocus(toolbar, 'phoneNumber')).toBe(true);
    await stage.picture('keyboard-sign-in');
    pressKeys('Return');
    await shows(toolbar, 'connection.online');
  });

  it('passes numbers with Space on the button', async () => {
    const { toolbar } = stage;
    await stage.conference();
    await tabTo(/Pass numbers/);
    await stage.picture('keyboard-pass');
    pressKeys('space');
    await shows(toolbar, 'outcome.passing');
    await expect.poll(() => stage.control.state().agents[0]?.conference?.transmitting).toBe(true);
  });

  it('works in the settings: the focus comes back from the editor and from the question', async () => {
    await tabTo(/^Settings$/);
    pressKeys('Return');
    const settings = await stage.app.settingsWindow();
    await expect.poll(() => isFocused(text('window.settingsTitle'))).toBe(true);
    await tabTo(/^Add an IVR$/, settings);
    const isAt = (name: string) => expect.poll(async () => (await focused(settings)).name).toBe(name);

    pressKeys('Return');
    await expect
      .poll(() => settings.locator('#ivr-name').evaluate((field) => field === document.activeElement))
      .toBe(true);
    pressKeys('Escape');
    await isAt('Add an IVR');
    pressKeys('Return');
    await expect
      .poll(() => settings.locator('#ivr-name').evaluate((field) => field === document.activeElement))
      .toBe(true);
    typeText('Balance line');
    pressKeys('Tab');
    typeText('70095');
    pressKeys('Return');
    await isAt('Add an IVR');
    await showsText(settings, 'Balance line');

    pressKeys('Escape');
    await isAt(text('settings.keepEditing'));
    await stage.picture('keyboard-discard', settings);
    pressKeys('Escape');
    await isAt('Add an IVR');
    pressKeys('Escape');
    await isAt(text('settings.keepEditing'));
    pressKeys('Tab');
    await isAt(text('settings.discard'));
    pressKeys('Return');
    await expect.poll(() => stage.app.visible()).toEqual(['toolbar']);
    await expect.poll(() => isFocused(text('app.name'))).toBe(true);
  });

  it('signs out with Enter', async () => {
    await stage.hangUp();
    await tabTo(/Sign out/);
    await stage.picture('keyboard-sign-out');
    pressKeys('Return');
    await shows(stage.toolbar, 'signIn.submit');
    expect(stage.control.state().agents[0]?.signedIn).toBe(false);
    // The agent ID and the phone number are known by now, so the password is what is missing.
    await expect.poll(() => hasFocus(stage.toolbar, 'password')).toBe(true);
  });
});
