import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressKeys } from '../support/desktop-keys.ts';
import { customer } from '../support/simulated-gateway.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

describe('the look', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
    await stage.conference();
  });
  afterAll(() => stage.close());

  /** Width and height of the toolbar on the desktop, in pixels. */
  const size = () =>
    stage.app.electron.evaluate(({ BrowserWindow }) => {
      const { width = 0, height = 0 } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {};
      return { width, height };
    });
  const isDark = () => stage.toolbar.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

  it('follows the setting for light and dark at once', async () => {
    // Else the test's driver decides.
    await stage.toolbar.emulateMedia({ colorScheme: null });
    await stage.change({ theme: 'dark' });
    await expect.poll(isDark).toBe(true);
    await stage.picture('look-dark');
    await stage.change({ theme: 'light' });
    await expect.poll(isDark).toBe(false);
    await stage.picture('look-light');
  });

  it('shows as many digits as are set, and main gives out no more', async () => {
    const given = () =>
      stage.toolbar.evaluate(async () => {
        const { call } = (await window.tonebridge.getState()).state;
        return call.kind === 'conference' ? call.parties.map(({ masked }) => masked) : [];
      });
    for (const visibleDigits of [4, 0, 2]) {
      await stage.change({ visibleDigits });
      const shown = customer.slice(customer.length - visibleDigits);
      await expect.poll(given).toContain(`••••••${shown}`);
      await showsText(stage.toolbar, `•••${shown}`);
    }
  });

  it('becomes one row and back with its button, with the keyboard too', async () => {
    const { toolbar } = stage;
    const whole = await size();
    expect(whole.width).toBe(420);
    await button(toolbar, 'look.makeCompact').focus();
    pressKeys('Return');
    await button(toolbar, 'look.makeNormal').waitFor();
    await expect.poll(async () => (await size()).width).toBe(520);
    await expect.poll(async () => (await size()).height).toBeLessThanOrEqual(62);
    await stage.picture('look-compact');
    const focused = () => toolbar.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe(text('look.makeNormal'));

    pressKeys('ctrl+shift+F9');
    await shows(toolbar, 'look.passing');
    await stage.picture('look-compact-passing');
    expect((await size()).height).toBeLessThanOrEqual(62);
    await button(toolbar, 'look.makeNormal').click();
    await expect.poll(size).toMatchObject({ width: 420 });
    await shows(toolbar, 'outcome.passing');
    await stage.picture('look-passing');
  });

  it('is compact again after a restart', async () => {
    await stage.hangUp();
    await button(stage.toolbar, 'look.makeCompact').click();
    await button(stage.toolbar, 'look.makeNormal').waitFor();
    await stage.app.quit();
    await stage.start();
    await button(stage.toolbar, 'look.makeNormal').waitFor();
    await shows(stage.toolbar, 'look.signedOut');
    await expect.poll(async () => (await size()).width).toBe(520);
    await stage.picture('look-compact-signed-out');
    await button(stage.toolbar, 'look.signIn').click();
    await button(stage.toolbar, 'signIn.submit').waitFor();
    await stage.picture('look-compact-sign-in');
  });
});
