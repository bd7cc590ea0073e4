import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { type Profile, type StartedApp, startApp } from '../support/app.ts';
import { pressKeys, typeText } from '../support/desktop-keys.ts';
import { agent } from '../support/stage.ts';
import { errorOf, hasFocus, inputOf, shows, showsText, text } from '../support/toolbar.ts';

const pictures = join(import.meta.dirname, '..', '..', 'out', 'e2e');

describe('the first run, with the keyboard alone', () => {
  let simulator: Simulator;
  let profile: Profile;
  let app: StartedApp;
  let welcome: Page;
  let caFile: string;

  beforeAll(async () => {
    simulator = await startSimulator({ ivrAnswerMs: null, signInMs: 1 });
    const folder = mkdtempSync(join(tmpdir(), 'tonebridge-fresh-'));
    caFile = join(folder, 'authority.pem');
    writeFileSync(caFile, simulator.caPem);
    // Nothing but the language, which must not depend on this machine.
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en' }));
    profile = { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
    await start();
  });
  afterAll(async () => {
    await app.quit();
    await simulator.close();
    profile.remove();
  });

  const start = async () => {
    app = await startApp(profile);
    welcome = await app.windowNamed('welcome');
  };
  const kept = () => JSON.parse(readFileSync(join(profile.folder, 'settings.json'), 'utf8'));
  const heading = (key: Parameters<typeof text>[0]) =>
    welcome.getByRole('heading', { name: text(key), exact: true }).waitFor();
  /** In light and in dark. */
  const picture = async (name: string) => {
    mkdirSync(pictures, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await welcome.emulateMedia({ colorScheme });
      await welcome.screenshot({ path: join(pictures, `first-run-${name}-${colorScheme}.png`) });
    }
    await welcome.emulateMedia({ colorScheme: null });
  };
  /** Tabs until the button with this text has the focus, and presses it. */
  const choose = async (key: Parameters<typeof text>[0]) => {
    const wanted = text(key);
    await welcome.getByText(wanted, { exact: true }).first().waitFor();
    for (let stops = 0; stops < 15; stops++) {
      const before = await welcome.evaluateHandle(() => document.activeElement);
      pressKeys('Tab');
      await welcome.waitForFunction((last) => document.activeElement !== last, before);
      const name = await welcome.evaluate(() => document.activeElement?.textContent ?? '');
      if (name !== wanted) continue;
      pressKeys('Return');
      return;
    }
    throw new Error(`Tab does not lead to ${wanted}`);
  };

  it('opens by itself, instead of a toolbar that could do nothing', async () => {
    await heading('welcome.gatewayTitle');
    await expect.poll(() => app.visible()).toEqual(['welcome']);
    await expect.poll(() => hasFocus(welcome, 'gateway')).toBe(true);
    await picture('1-gateway');
  });

  it('says beside the field what is wrong with an address, and who did not answer', async () => {
    typeText('127.0.0.1');
    pressKeys('Return');
    const example = 'https://127.0.0.1:8043';
    await expect
      .poll(() => errorOf(welcome, 'gateway').textContent())
      .toBe(text('input.gatewayPort', { example }));
    await expect.poll(() => hasFocus(welcome, 'gateway')).toBe(true);
    typeText(':9');
    pressKeys('Return');
    await expect
      .poll(() => errorOf(welcome, 'gateway').textContent())
      .toBe(text('failure.refused', { host: '127.0.0.1:9' }));
    await shows(welcome, 'welcome.checkAgain');
    await shows(welcome, 'welcome.useUnchecked');
    await picture('1-gateway-refused');
  });

  it('loses nothing when it is closed in the middle', async () => {
    pressKeys('Escape');
    await expect.poll(() => app.visible()).toEqual([]);
    await app.quit();
    await start();
    await expect.poll(() => inputOf(welcome, 'gateway').inputValue()).toBe('127.0.0.1:9');
    await expect.poll(() => hasFocus(welcome, 'gateway')).toBe(true);
  });

  it('asks for the certificate file when the authority is not trusted, and is content with it', async () => {
    pressKeys('ctrl+a');
    typeText(simulator.gatewayUrl);
    pressKeys('Return');
    const { host } = new URL(simulator.gatewayUrl);
    await expect
      .poll(() => errorOf(welcome, 'caFile').textContent())
      .toBe(text('failure.tlsUnknownCa', { host }));
    await expect.poll(() => hasFocus(welcome, 'caFile')).toBe(true);
    await picture('1-gateway-untrusted');
    typeText(caFile);
    pressKeys('Return');
    await shows(welcome, 'welcome.checkOk');
    await picture('1-gateway-good');
    expect(simulator.control.state().agents.some(({ signedIn }) => signedIn)).toBe(false);
    pressKeys('Return');
    await heading('welcome.shortcutTitle');
    expect(kept()).toMatchObject({ gateway: simulator.gatewayUrl, caFile });
  });

  it('tries the shortcut: a real key press is heard, and nothing else comes of it', async () => {
    await showsText(welcome, text('welcome.tryTitle', { shortcut: 'Ctrl + Shift + F9' }));
    await picture('2-shortcut');
    pressKeys('ctrl+shift+F9');
    await shows(welcome, 'welcome.tryHeard');
    await picture('2-shortcut-heard');
    await expect.poll(() => app.visible()).toEqual(['welcome']);
  });

  it('records another shortcut, which is in use at once', async () => {
    await choose('shortcut.change');
    await welcome.locator('input.recording').waitFor();
    await picture('2-shortcut-recording');
    pressKeys('ctrl+shift+F8');
    await showsText(welcome, text('welcome.tryTitle', { shortcut: 'Ctrl + Shift + F8' }));
    expect(kept()).toMatchObject({ shortcut: 'CommandOrControl+Shift+F8' });
    const heard = welcome.getByText(text('welcome.tryHeard'));
    pressKeys('ctrl+shift+F9');
    // Presses that are nearer than a second count as one held key.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await heard.isVisible()).toBe(false);
    pressKeys('ctrl+shift+F8');
    await heard.waitFor();
    await picture('2-shortcut-recorded');
  });

  it('goes back and on again with what is there', async () => {
    await choose('welcome.back');
    await heading('welcome.gatewayTitle');
    await expect.poll(() => inputOf(welcome, 'gateway').inputValue()).toBe(simulator.gatewayUrl);
    await expect.poll(() => hasFocus(welcome, 'gateway')).toBe(true);
    pressKeys('Return');
    await shows(welcome, 'welcome.checkOk');
    pressKeys('Return');
    await heading('welcome.shortcutTitle');
    await choose('welcome.next');
    await heading('practice.title');
  });

  it('practises a call with a real key press, and no request leaves the machine', async () => {
    const requests = simulator.control.requests().length;
    await picture('3-practice');
    await choose('practice.start');
    await showsText(welcome, text('practice.talking'));
    await welcome.locator('.call-talking').waitFor();
    await picture('3-practice-talking');
    await welcome.locator('.call-conference').waitFor();
    await picture('3-practice-press');
    pressKeys('ctrl+shift+F8');
    await welcome.locator('[data-outcome="passing"]').waitFor();
    await welcome.locator('.practice-keys').waitFor();
    await picture('3-practice-passing');
    await shows(welcome, 'practice.doneTitle');
    await picture('3-practice-done');
    await showsText(welcome, text('practice.doneText', { count: '8' }));
    expect(await welcome.locator('.practice-heard dd').allTextContents()).toEqual([
      '4 9 2 9 1 7 3 #',
      text('practice.nothing'),
    ]);
    expect(simulator.control.requests()).toHaveLength(requests);
    const audit = readAudit(profile.folder);
    expect(audit).toBe('');
    expect(kept()).toEqual({
      gateway: simulator.gatewayUrl,
      caFile,
      language: 'en',
      shortcut: 'CommandOrControl+Shift+F8',
    });
  });

  it('signs in, with the errors of the toolbar beside the fields', async () => {
    await choose('welcome.next');
    await expect.poll(() => hasFocus(welcome, 'agentId')).toBe(true);
    typeText('7');
    pressKeys('Return');
    await expect
      .poll(() => errorOf(welcome, 'agentId').textContent())
      .toBe(text('input.agentId', { max: '59999' }));
    await picture('4-sign-in-wrong');
    pressKeys('ctrl+a');
    typeText(agent.id);
    pressKeys('Tab');
    typeText(agent.password);
    pressKeys('Tab');
    typeText(agent.phoneNumber);
    await expect.poll(() => inputOf(welcome, 'phoneNumber').inputValue()).toBe(agent.phoneNumber);
    await picture('4-sign-in');
    pressKeys('Return');
    await heading('welcome.readyTitle');
    await picture('5-ready');
    const me = simulator.control.state().agents.find(({ id }) => id === agent.id);
    expect(me?.signedIn).toBe(true);
  });

  it('makes way for the toolbar, and does not come again', async () => {
    await choose('welcome.finish');
    const toolbar = await app.windowNamed('toolbar');
    await shows(toolbar, 'connection.online');
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    expect(JSON.parse(readFileSync(join(profile.folder, 'welcome.json'), 'utf8'))).toEqual({
      done: true,
      progress: null,
    });
  });
});

function readAudit(folder: string): string {
  try {
    return readFileSync(join(folder, 'audit.jsonl'), 'utf8');
  } catch {
    return '';
  }
}
