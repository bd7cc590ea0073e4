import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pressKeys } from '../support/desktop-keys.ts';
import { heapOf } from '../support/heap.ts';
import { keptFor } from '../support/kept.ts';
import { commandLines, environments, findInFiles } from '../support/search.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, shows, showsText, signInAs, text } from '../support/toolbar.ts';

const password = 'Mark-kf83Qz-password';
const wrongPassword = 'Mark-wrong-7dPs1x';
const digits = '907315428866';
/** What the agent keys in at the menu of the IVR, and a number that the agent calls. */
const ownDigits = '5091734682';
const called = '02588917743';

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
    await useCalls();
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
      'own digits': ownDigits,
      'number called': called,
    };
  });

  /** The agent's own keys, and each operation that has a number in it. */
  const useCalls = async () => {
    const { toolbar, control } = stage;
    const press = (control: 'secondDial' | 'dropIvr' | 'hold' | 'callOut' | 'returnToCustomer') =>
      button(toolbar, `bar.short.${control}`).click();
    const isAt = (number: string) =>
      control.state().agents.flatMap(({ calls }) => calls.filter((call) => call.number === number))[0]?.state;
    const comes = (number: string, state?: string) =>
      vi.waitFor(() => expect(isAt(number)).toBe(state), 10_000);
    await press('secondDial');
    await toolbar.getByLabel(text('keypad.field')).pressSequentially(ownDigits);
    await vi.waitFor(() => expect(control.ivrReceived(ivr)).toContain(ownDigits), 10_000);
    await toolbar.keyboard.press('Escape');
    await press('dropIvr');
    await comes(ivr);
    await press('hold');
    await comes(customer, 'held');
    await press('callOut');
    await toolbar.getByRole('combobox').pressSequentially(called);
    await toolbar.keyboard.press('Enter');
    await comes(called, 'dialling');
    await press('returnToCustomer');
    await comes(customer, 'talking');
  };
  afterAll(() => stage.close());

  it('the marks are real', () => {
    for (const [what, mark] of Object.entries(marks)) expect(mark.length, what).toBeGreaterThan(8);
  });

  it('no process has one on its command line', () => {
    const lines = commandLines(stage.app.electron.process().pid ?? 0);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => Object.values(marks).some((mark) => line.includes(mark)))).toEqual([]);
  });

  it('no process has one in its environment', async () => {
    const mains = await stage.app.electron.evaluate(() => JSON.stringify(process.env));
    expect(mains).toContain('DISPLAY');
    const all = [mains, ...environments(stage.app.electron.process().pid ?? 0)];
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter((one) => Object.values(marks).some((mark) => one.includes(mark)))).toEqual([]);
  });

  it('the memory of no window keeps one', async () => {
    const heap = await heapOf(stage.app.electron, stage.toolbar);
    // The search does find what is there.
    expect(heap).toContain(agent.id);
    expect(heap).toContain('threeParty');
    expect(Object.keys(marks).filter((what) => heap.includes(marks[what] ?? ''))).toEqual([]);
  });

  it('the clipboard has none', async () => {
    const seen = await stage.app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(Object.keys(marks).filter((what) => seen.includes(marks[what] ?? ''))).toEqual([]);
  });

  it('the exported activity has none, but what happened', async () => {
    const file = join(stage.profile.folder, 'exported.csv');
    // The system's own dialog is worked in activity.test.ts.
    await stage.app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await stage.toolbar.evaluate(() =>
      window.tonebridge.exportActivity({ day: 'all', kind: 'all', outcome: 'all', format: 'csv' }),
    );
    await vi.waitFor(() => expect(existsSync(file)).toBe(true), 10_000);
    const table = readFileSync(file, 'utf8');
    expect(table).toContain('Numbers passed');
    expect(Object.keys(marks).filter((what) => table.includes(marks[what] ?? ''))).toEqual([]);
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

  it('no report of a crash has one, because none is made', async () => {
    const folder = await stage.app.electron.evaluate(({ app, BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.forcefullyCrashRenderer();
      return app.getPath('crashDumps');
    });
    const log = () => readFileSync(join(stage.profile.folder, 'logs', 'tonebridge.log'), 'utf8');
    await vi.waitFor(() => expect(log()).toContain('process of a window is gone'), 10_000);
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
    expect(files.filter((file) => file.endsWith('.dmp'))).toEqual([]);
    if (existsSync(folder)) expect(findInFiles(folder, marks)).toEqual([]);
  });

  it('no file of the profile has one: log, audit trail, exports and what Chromium keeps', async () => {
    const { folder } = stage.profile;
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['logs', 'audit.jsonl', 'settings.json']));
    expect(findInFiles(folder, marks)).toEqual([]);
    await stage.app.quit();
    expect(findInFiles(folder, marks)).toEqual([]);
    // The search does find what is there, the call control among it.
    const here = {
      pass: 'thirdPartyConfTransmitNum',
      keypad: 'secondDial',
      drop: 'dropIvr',
      call: 'callOut',
    };
    const inLog = Object.keys(here).map((what) => `${what} in logs/tonebridge.log`);
    expect(findInFiles(folder, here)).toEqual(expect.arrayContaining(inLog));
  });
});

describe('where there is no keychain', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({
      simulator: { agents: [{ id: agent.id, password }] },
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', XDG_RUNTIME_DIR: '/nonexistent' },
    });
  });
  afterAll(() => stage.close());

  it('a password that should be remembered is in no file, and the agent is told', async () => {
    await signInAs(stage.toolbar, { ...agent, password, remember: true });
    await shows(stage.toolbar, 'connection.online');
    await showsText(stage.toolbar, text('keychain.noService'));
    expect(findInFiles(stage.profile.folder, { password })).toEqual([]);
    await stage.app.quit();
    expect(findInFiles(stage.profile.folder, { password })).toEqual([]);
  });
});
