import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { openUpdateFeed, type UpdateFeed } from '../support/update-feed.ts';

/**
 * The real updater in the real program, over real HTTPS. The installation is an AppImage as far as the updater can
 * tell: a file that APPIMAGE names, which it replaces.
 */
describe('updates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-update-'));
  const installed = join(folder, 'Tonebridge.AppImage');
  const started = join(folder, 'started');
  const newer = `#!/bin/sh\necho "$APPIMAGE_SILENT_INSTALL" > '${started}'\n`;
  let feed: UpdateFeed;
  let stage: Stage;
  let settings: Page;

  beforeAll(async () => {
    writeFileSync(installed, 'the old one', { mode: 0o755 });
    feed = await openUpdateFeed(Buffer.from(newer));
    stage = await openStage({
      settings: { updateFeed: feed.url },
      env: { APPIMAGE: installed, XDG_CACHE_HOME: folder, TONEBRIDGE_UPDATE_PUBLIC_KEY: feed.key },
    });
    await stage.toolbar.evaluate(() => window.tonebridge.openWindow('settings'));
    settings = await stage.app.settingsWindow();
  });
  afterAll(async () => {
    await stage.close();
    await feed.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => stage.change({ updatePin: '', updateFeed: feed.url }));

  const about = () => settings.locator('section[aria-labelledby=about-title]');
  const told = async () => (await about().locator('[aria-live]').textContent()) ?? '';
  /** Presses the button, and reads what came of it. */
  async function look(): Promise<string> {
    await about().getByRole('button', { name: 'Look for an update' }).click();
    await expect.poll(told, { timeout: 20_000 }).not.toMatch(/Looking|being fetched|Looks for/);
    return told();
  }

  it('says what the program is', async () => {
    expect(await about().textContent()).toContain('This is a development build');
    await about().scrollIntoViewIfNeeded();
    await stage.picture('about', settings);
  });

  it('trusts a server only when the CA file says so', async () => {
    feed.offer('0.0.9');
    expect(await look()).toContain('could not be reached securely');
    expect(feed.asked).toEqual([]);
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, readFileSync(join(stage.profile.folder, 'ca.pem'), 'utf8') + feed.caPem);
    await stage.change({ caFile });
    expect(await look()).toContain('no newer version');
    expect(feed.asked.length).toBeGreaterThan(0);
  });

  it('takes neither the same version nor an older one', async () => {
    for (const version of ['0.1.0', '0.0.9']) {
      feed.offer(version);
      expect(await look()).toContain('no newer version');
    }
  });

  it('takes nothing newer than the pin', async () => {
    feed.offer('9.0.0');
    await stage.change({ updatePin: '8.9.9' });
    expect(await look()).toContain('no newer version');
  });

  it('refuses a feed that is not signed, a page instead of a feed, and a package with another checksum', async () => {
    feed.offer('9.0.0', { signed: false });
    expect(await look()).toContain('not signed by who made this program');
    feed.answerPage();
    expect(await look()).toContain('gave no list of versions');
    feed.offer('9.0.0', { rightChecksum: false });
    expect(await look()).toContain('damaged or not the right one');
    expect(readFileSync(installed, 'utf8')).toBe('the old one');
  });

  it('says plainly that the server is down, and refuses one without TLS', async () => {
    await stage.change({ updateFeed: 'https://127.0.0.1:9/' });
    expect(await look()).toContain('could not be reached securely');
    await stage.change({ updateFeed: feed.url.replace('https:', 'http:') });
    expect(await look()).toContain('must begin with https://');
  });

  it('fetches a newer version, waits for the end of the call, and starts it', async () => {
    feed.offer('9.0.0');
    expect(await look()).toContain('Version 9.0.0 is ready');
    await stage.picture('update-ready', settings);
    await stage.signIn();
    await stage.conference();
    await about().getByRole('button', { name: 'Restart to update' }).click();
    await expect.poll(() => about().textContent()).toContain('Not during a call');
    expect(readFileSync(installed, 'utf8')).toBe('the old one');
    await stage.hangUp();
    const { closed, electron } = stage.app;
    await about().getByRole('button', { name: 'Restart to update' }).click();
    void electron.close().catch(() => undefined);
    await closed;
    await until('the newer one has been started', () => existsSync(started), 15_000);
    expect(readFileSync(installed, 'utf8')).toBe(newer);
    expect(stage.control.state().agents.filter(({ signedIn }) => signedIn)).toEqual([]);
  });
});
