import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFocused, pressKeys, typeText } from '../support/desktop-keys.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, shows, showsText, signInAs, text } from '../support/toolbar.ts';

const wrongPassword = 'Mark-wrong-7dPs1x';
const digits = '907315428866';

describe('the activity window', () => {
  let stage: Stage;
  let activity: Page;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const filter = (name: 'day' | 'kind' | 'outcome', value: string) =>
    activity.locator(`#activity-${name}`).selectOption(value);
  /** What happened, newest first. */
  const titles = () => activity.getByRole('rowheader').allTextContents();
  /** Chooses a file in the system's own dialog, as a person does: types its path and confirms. */
  const exportTo = async (which: 'activity.exportCsv' | 'activity.exportJson', path: string) => {
    await button(activity, which).click();
    await expect.poll(() => isFocused('Save File')).toBe(true);
    // The name that is proposed is marked without its extension.
    pressKeys('ctrl+a');
    typeText(path);
    pressKeys('Return');
    await activity.getByText(new RegExp(` as ${basename(path)}\\.$`)).waitFor();
  };

  it('is opened from the settings, and says that nothing has happened', async () => {
    await button(stage.toolbar, 'window.openSettings').click();
    await button(await stage.app.settingsWindow(), 'activity.openWindow').click();
    activity = await stage.app.activityWindow();
    await shows(activity, 'activity.none.today');
    await stage.picture('activity-empty', activity);
  });

  it('shows what happens as it happens', async () => {
    await signInAs(stage.toolbar, { ...agent, password: wrongPassword });
    await shows(activity, 'activity.what.signInRefused');
    await stage.signIn();
    await stage.conference();
    await button(stage.toolbar, 'pass.button').click();
    await shows(stage.toolbar, 'outcome.passing');
    stage.control.press(customer, digits);
    await stage.hangUp();
    await expect
      .poll(titles)
      .toEqual(['Conference ended', 'Numbers passed', 'Conference began', 'Signed in', 'Sign-in failed']);
    await showsText(activity, 'Payment line');
    await stage.picture('activity-few', activity);
  });

  it('is filtered, by mouse or keyboard', async () => {
    await filter('outcome', 'passed');
    await expect.poll(titles).toEqual(['Numbers passed']);
    await activity.locator('#activity-outcome').focus();
    await activity.keyboard.press('End');
    await shows(activity, 'activity.none.match');
    await button(activity, 'activity.showEverything').click();
    await expect.poll(titles).toHaveLength(5);
  });

  it('is walked through with the keyboard, and an entry is copied as text', async () => {
    await activity.locator('#activity-outcome').focus();
    await activity.keyboard.press('Tab');
    await activity.keyboard.press('ArrowDown');
    await activity.keyboard.press('Control+c');
    const clipboard = () => stage.app.electron.evaluate((electron) => electron.clipboard.readText());
    await expect.poll(clipboard).toMatch(/ · Numbers passed · Answer after .* · Call .* · Agent 101 · /);
    await activity.keyboard.press('ArrowDown');
    await activity.keyboard.press('Tab');
    await activity.keyboard.press('Enter');
    await expect.poll(clipboard).toMatch(/ · Conference began · Customer •+\d\d, Payment line •+\d\d · /);
    await stage.picture('activity-keyboard', activity);
    await activity.keyboard.press('Tab');
    expect(await activity.evaluate(() => document.activeElement?.textContent)).toBe(
      text('activity.exportCsv'),
    );
  });

  it('is exported as CSV and JSON, without a number in clear and without a secret', async () => {
    const csv = join(stage.profile.folder, 'mine.csv');
    await exportTo('activity.exportCsv', csv);
    const table = readFileSync(csv, 'utf8');
    expect(table.startsWith('\uFEFFTime,Time (UTC),What happened,')).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(6);
    await stage.picture('activity-exported', activity);

    await filter('outcome', 'passed');
    await expect.poll(titles).toHaveLength(1);
    const json = join(stage.profile.folder, 'mine.json');
    await exportTo('activity.exportJson', json);
    const { entries } = JSON.parse(readFileSync(json, 'utf8'));
    expect(entries).toMatchObject([{ kind: 'transmitPassed', agentId: agent.id, outcome: 'passed' }]);
    await filter('outcome', 'all');

    const shown = await activity.evaluate(async () => {
      const all = { day: 'all', kind: 'all', outcome: 'all', before: null } as const;
      return `${JSON.stringify(await window.tonebridge.listActivity(all))}${document.documentElement.outerHTML}`;
    });
    for (const secret of [agent.password, wrongPassword, customer, ivr, agent.phoneNumber, digits]) {
      for (const where of [table, readFileSync(json, 'utf8'), shown]) expect(where).not.toContain(secret);
    }
    expect(table + shown).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('is in Chinese and dark when these are chosen', async () => {
    await stage.change({ language: 'zh-CN' });
    // Playwright answers the pages for the desktop.
    await activity.emulateMedia({ colorScheme: 'dark' });
    await activity.getByRole('heading', { name: '活动记录' }).waitFor();
    await activity.getByText('已传送按键').waitFor();
    await stage.picture('activity-chinese-dark', activity);
    await stage.change({ language: 'en' });
    await shows(activity, 'activity.title');
  });

  it('is gone when it is closed', async () => {
    // The page is gone before the key is up.
    await activity.keyboard.press('Escape').catch(() => undefined);
    await expect.poll(() => stage.app.visible()).not.toContain('activity');
    expect(stage.app.electron.windows().some((page) => page.url().includes('window=activity'))).toBe(false);
  });
});

describe('the activity window on a long and damaged trail', () => {
  let stage: Stage;
  let activity: Page;

  beforeAll(async () => {
    stage = await openStage();
    const { folder } = stage.profile;
    const common = { agentId: agent.id, gateway: 'gw.example:8043', callid: '1-1' };
    const lines = Array.from({ length: 12_000 }, (_, index) => {
      const kind = index % 3 === 0 ? { kind: 'conferenceEnded' } : { kind: 'transmitPassed', late: false };
      return JSON.stringify({ time: new Date(Date.now() - (12_000 - index) * 60_000), ...common, ...kind });
    });
    writeFileSync(join(folder, 'audit.jsonl'), `${lines.join('\n')}\nnot a line of ours\n`);
    // Where a file should be is a folder: it can't be read.
    mkdirSync(join(folder, 'audit.2.jsonl'));
    await stage.toolbar.evaluate(() => window.tonebridge.openWindow('activity'));
    activity = await stage.app.activityWindow();
  });
  afterAll(() => stage.close());

  it('shows it page by page, and says what it cannot show', async () => {
    await activity.locator('#activity-day').selectOption('all');
    await showsText(activity, '1–100 of 12,000 entries');
    await showsText(activity, text('activity.damagedOne'));
    await showsText(activity, text('activity.unreadable', { reason: 'EISDIR' }));
    await stage.picture('activity-many', activity);
    await button(activity, 'activity.older').click();
    await showsText(activity, '101–200 of 12,000 entries');
    expect(await activity.getByRole('row').count()).toBe(101);
  });

  it('fits a narrow window, as at 200 % zoom', async () => {
    await activity.setViewportSize({ width: 400, height: 500 });
    const overflow = await activity.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await stage.picture('activity-narrow', activity);
    expect(overflow).toBe(0);
  });
});
