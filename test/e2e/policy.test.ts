import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/shared/settings.ts';
import { launchApp, makeProfile, type Profile, type RunningApp } from '../support/app.ts';
import { button, inputOf, showsText, text } from '../support/toolbar.ts';

const gateway = 'https://gateway.policy.example:8043';

const pictures = join(import.meta.dirname, '..', '..', 'out', 'e2e');

async function picture(name: string, page: Page): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

describe('the policy of a machine', () => {
  let profile: Profile;
  let folder: string;
  let app: RunningApp;

  const start = async (policy: string) => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, policy);
    app = await launchApp(profile, { TONEBRIDGE_POLICY: file });
    await button(app.toolbar, 'window.openSettings').click();
    return app.settingsWindow();
  };

  beforeAll(() => {
    profile = makeProfile({ gateway: 'https://gateway.of-the-user.example:8043' });
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-machine-'));
  });
  afterAll(() => {
    profile.remove();
    rmSync(folder, { recursive: true });
  });

  it('locks the gateway: shown as set by the organisation, and the rest can be saved', async () => {
    const settings = await start(JSON.stringify({ locked: { gateway, rememberPassword: false } }));
    try {
      const field = inputOf(settings, 'gateway');
      await expect.poll(() => field.inputValue()).toBe(gateway);
      expect(await field.getAttribute('readonly')).not.toBeNull();
      const note = await field.getAttribute('aria-describedby');
      expect(await settings.locator(`#${note}`).textContent()).toBe(text('settings.managed'));
      await field.focus();
      await settings.keyboard.type('x');
      expect(await field.inputValue()).toBe(gateway);
      await picture('policy-locked', settings);
      expect(await app.toolbar.getByLabel(text('signIn.remember')).count()).toBe(0);

      // Main does not rely on the window.
      const sent = { ...defaultSettings, gateway: 'https://evil.example:8043', visibleDigits: 3 };
      expect(await settings.evaluate((all) => window.tonebridge.saveSettings(all), sent)).toEqual({
        ok: true,
      });
      const kept = await settings.evaluate(() => window.tonebridge.getSettings());
      expect(kept).toMatchObject({ gateway, visibleDigits: 3, rememberPassword: false });
    } finally {
      await app.quit();
    }
  });

  it('keeps the last good one when it is broken, and says so in the toolbar', async () => {
    const settings = await start('{"locked":{"gateway":7}}');
    try {
      const reason = 'locked.gateway: not valid';
      await showsText(app.toolbar, text('warning.policyBrokenKept', { reason }));
      await expect.poll(() => inputOf(settings, 'gateway').inputValue()).toBe(gateway);
      expect(await inputOf(settings, 'gateway').getAttribute('readonly')).not.toBeNull();
      await picture('policy-broken', app.toolbar);
    } finally {
      await app.quit();
    }
  });
});
