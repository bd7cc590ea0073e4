import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressKeys } from '../support/desktop-keys.ts';
import { agent, joinThree, openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

describe('practising while signed in', () => {
  let stage: Stage;
  let practice: Page;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  const audit = () => readFileSync(join(stage.profile.folder, 'audit.jsonl'), 'utf8');

  it('is opened from the settings, and marked in the toolbar of the real session', async () => {
    await button(stage.toolbar, 'window.openSettings').click();
    const settings = await stage.app.windowNamed('settings');
    await button(settings, 'practice.open').click();
    practice = await stage.app.windowNamed('practice');
    await button(practice, 'practice.start').click();
    await practice.locator('.call-ringing').waitFor();
    await shows(stage.toolbar, 'practice.onToolbar');
    await stage.picture('practice-toolbar');
    await stage.picture('practice-ringing', practice);
    // The real session is as it was.
    await shows(stage.toolbar, 'call.none');
  });

  it('takes the key while it runs, and sends nothing to the gateway', async () => {
    const before = audit();
    await practice.locator('.call-conference').waitFor();
    pressKeys('ctrl+shift+F9');
    await shows(practice, 'practice.doneTitle');
    await stage.picture('practice-done', practice);
    expect(transmissions(stage.control)).toBe(0);
    expect(audit()).toBe(before);
    await stage.toolbar.getByText(text('practice.onToolbar')).waitFor({ state: 'detached' });
  });

  it('ends at once when a real call comes, and the key is the real one again', async () => {
    await button(practice, 'practice.again').click();
    await practice.locator('.call-ringing').waitFor();
    joinThree(stage.control);
    await shows(practice, 'practice.realCall');
    await shows(stage.toolbar, 'call.threeParty');
    await stage.picture('practice-real-call', practice);
    pressKeys('ctrl+shift+F9');
    await shows(stage.toolbar, 'outcome.passing');
    expect(transmissions(stage.control)).toBe(1);
  });

  it('does not begin beside a real call', async () => {
    await button(practice, 'practice.start').click();
    await shows(practice, 'practice.busy');
    await stage.hangUp();
  });

  it('ends when its window is closed in the middle', async () => {
    await button(practice, 'practice.start').click();
    await practice.locator('.call-ringing').waitFor();
    await shows(stage.toolbar, 'practice.onToolbar');
    await button(practice, 'practice.close').click();
    await stage.toolbar.getByText(text('practice.onToolbar')).waitFor({ state: 'detached' });
    await expect.poll(() => stage.app.visible()).not.toContain('practice');
    expect(stage.control.state().agents.find(({ id }) => id === agent.id)?.signedIn).toBe(true);
  });

  it('speaks Chinese too', async () => {
    await stage.change({ language: 'zh-CN' });
    const settings = await stage.app.windowNamed('settings');
    await showsText(settings, '练习通话…');
    await settings.getByRole('button', { name: '练习通话…' }).click();
    practice = await stage.app.windowNamed('practice');
    await practice.getByRole('button', { name: '开始练习通话' }).click();
    await practice.locator('.call-conference').waitFor();
    await stage.picture('practice-chinese', practice);
    await practice.getByRole('button', { name: '结束练习' }).click();
    await settings.getByRole('button', { name: '重新走一遍设置' }).click();
    const welcome = await stage.app.windowNamed('welcome');
    await showsText(welcome, '您的网关在哪里？');
    await stage.picture('first-run-chinese', welcome);
  });
});
