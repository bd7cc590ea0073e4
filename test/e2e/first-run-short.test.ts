import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { type Profile, type StartedApp, startApp } from '../support/app.ts';
import { pressKeys, typeText } from '../support/desktop-keys.ts';
import { agent } from '../support/stage.ts';
import { hasFocus, inputOf, shows, text } from '../support/toolbar.ts';

/**
 * What a newcomer has to do, counted. With a second for each key that has to be found, a few for each value typed and
 * the fifteen of the practice call it stays under a minute.
 */
const MOST_KEYS = 19;
const MOST_VALUES = 4;

describe('the first run of a newcomer who makes no mistake', () => {
  let simulator: Simulator;
  let profile: Profile;
  let app: StartedApp;
  let welcome: Page;
  let keys = 0;
  let values = 0;

  beforeAll(async () => {
    simulator = await startSimulator({ ivrAnswerMs: null, signInMs: 1 });
    const folder = mkdtempSync(join(tmpdir(), 'tonebridge-newcomer-'));
    const caFile = join(folder, 'authority.pem');
    writeFileSync(caFile, simulator.caPem);
    // The authority is trusted already, as on a computer that the organisation has set up.
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en', caFile }));
    profile = { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
    app = await startApp(profile);
    welcome = await app.windowNamed('welcome');
  });
  afterAll(async () => {
    await app.quit();
    await simulator.close();
    profile.remove();
  });

  const press = (combination: string) => {
    keys += 1;
    pressKeys(combination);
  };
  const type = (value: string) => {
    values += 1;
    typeText(value);
  };
  /** Tabs to the button with this text and presses it, every stop counted. */
  const choose = async (key: Parameters<typeof text>[0]) => {
    await shows(welcome, key);
    const focused = () => welcome.evaluate(() => document.activeElement?.textContent ?? '');
    for (let stops = 0; (await focused()) !== text(key); stops++) {
      if (stops === 15) throw new Error(`Tab does not lead to ${text(key)}`);
      const before = await welcome.evaluateHandle(() => document.activeElement);
      press('Tab');
      await welcome.waitForFunction((last) => document.activeElement !== last, before);
    }
    press('Return');
  };

  it('needs few keys and four values, from the first window to the toolbar', async () => {
    await expect.poll(() => hasFocus(welcome, 'gateway')).toBe(true);
    type(simulator.gatewayUrl);
    press('Return');
    await shows(welcome, 'welcome.checkOk');
    press('Return');

    await shows(welcome, 'welcome.tryText');
    press('ctrl+shift+F9');
    await shows(welcome, 'welcome.tryHeard');
    await choose('welcome.next');

    await choose('practice.start');
    await welcome.locator('.call-conference').waitFor();
    press('ctrl+shift+F9');
    await shows(welcome, 'practice.doneTitle', 30_000);
    await choose('welcome.next');

    await expect.poll(() => hasFocus(welcome, 'agentId')).toBe(true);
    type(agent.id);
    press('Tab');
    type(agent.password);
    press('Tab');
    type(agent.phoneNumber);
    await expect.poll(() => inputOf(welcome, 'phoneNumber').inputValue()).toBe(agent.phoneNumber);
    press('Return');
    await choose('welcome.finish');
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await shows(await app.windowNamed('toolbar'), 'connection.online');

    expect(values).toBeLessThanOrEqual(MOST_VALUES);
    expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  });
});
