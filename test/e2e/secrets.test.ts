import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pressKeys } from '../support/desktop-keys.ts';
import { keptFor } from '../support/kept.ts';
import { commandLines, findInFiles } from '../support/search.ts';
import { customer } from '../support/simulated-gateway.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, shows, signInAs } from '../support/toolbar.ts';

const password = 'Mark-kf83Qz-password';
const wrongPassword = 'Mark-wrong-7dPs1x';
const digits = '907315428866';

describe('after a story with marked secrets', () => {
  let stage: Stage;
  let marks: Record<string, string>;

  beforeAll(async () => {
    stage = await openStage({
      simulator: { agents: [{ id: agent.id, password }], guidIntervalMs: 500, pollWaitMs: 300 },
    });
    const { toolbar, control, simulator } = stage;
    const kept = keptFor(simulator.gatewayUrl, agent.id);
    await signInAs(toolbar, { ...agent, password: wrongPassword });
    await shows(toolbar, 'retcode.100-004');
    await signInAs(toolbar, { ...agent, password, remember: true });
    await shows(toolbar, 'connection.online');
    await vi.waitFor(async () => expect(await kept.session()).not.toBeNull(), 5_000);
    const first = await kept.session();

    await stage.conference();
    const match = { path: 'thirdPartyConfTransmitNum' };
    control.addFault({ kind: 'retcode', match, retcode: '10001', message: `no such call ${customer}` });
    pressKeys('ctrl+shift+F9');
    await shows(toolbar, 'outcome.refused');
    await button(toolbar, 'pass.button').click();
    await shows(toolbar, 'outcome.passing');
    control.press(customer, digits);
    await vi.waitFor(async () => expect(await kept.guid()).not.toBe(first?.guid), 5_000);
    const second = await kept.session();
    marks = {
      password,
      'wrong password': wrongPassword,
      'first GUID': first?.guid ?? '',
      'second GUID': second?.guid ?? '',
      cookie: second?.cookies[0]?.match(/=([^;]+)/)?.[1] ?? '',
      'customer number': customer,
      digits,
    };
  });
  afterAll(() => stage.close());

  it('the marks are real', () => {
    for (const [what, mark] of Object.entries(marks)) expect(mark.length, what).toBeGreaterThan(8);
  });

  it('no process has one on its command line', () => {
    const lines = commandLines(stage.app.electron.process().pid ?? 0);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => Object.values(marks).some((mark) => line.includes(mark)))).toEqual([]);
  });

  it('no window has one in its state or on its page', async () => {
    await button(stage.toolbar, 'window.openSettings').click();
    for (const page of [stage.toolbar, await stage.app.settingsWindow()]) {
      const seen = await page.evaluate(async () => {
        const inputs = [...document.querySelectorAll('input')].map(({ value }) => value);
        const all = [await window.tonebridge.getState(), await window.tonebridge.getSettings(), inputs];
        return `${JSON.stringify(all)}${document.documentElement.outerHTML}`;
      });
      expect(Object.keys(marks).filter((what) => seen.includes(marks[what] ?? ''))).toEqual([]);
    }
  });

  it('no file of the profile has one, the log included', async () => {
    const { folder } = stage.profile;
    expect(findInFiles(folder, marks)).toEqual([]);
    await stage.app.quit();
    expect(findInFiles(folder, marks)).toEqual([]);
    // The search does find what is there.
    const method = 'thirdPartyConfTransmitNum';
    expect(findInFiles(folder, { method })).toEqual(['method in logs/tonebridge.log']);
  });
});
