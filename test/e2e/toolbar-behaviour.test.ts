import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OtherProgram, startOtherProgram } from '../support/other-program.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { button, shows } from '../support/toolbar.ts';
import { focusedProcess, placeOf, windowsOf } from '../support/x-windows.ts';

describe('the toolbar between calls', () => {
  let stage: Stage;
  let other: OtherProgram;
  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
    other = await startOtherProgram();
  });
  afterAll(async () => {
    await other.quit();
    await stage.close();
  });
  const size = () => stage.toolbar.evaluate(() => document.querySelector('.toolbar')?.className);
  const width = () => stage.toolbar.evaluate(() => window.innerWidth);

  it('becomes compact where the user wants it so, and whole again with a call', async () => {
    const normal = await width();
    await stage.change({ whenNoCall: 'compact' });
    await expect.poll(size).toContain('toolbar-compact');
    await expect.poll(width).not.toBe(normal);
    await stage.picture('between-calls-compact');
    await stage.conference();
    expect(await size()).toContain('toolbar-normal');
    await expect.poll(width).toBe(normal);
    await stage.hangUp();
    await expect.poll(size).toContain('toolbar-compact');
  });

  it('hides where the user wants it so, and comes back with a call without taking the focus', async () => {
    const { app } = stage;
    await stage.change({ whenNoCall: 'hide' });
    await expect.poll(() => app.visible()).toEqual([]);
    await stage.conference();
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    expect(focusedProcess()).toBe(other.pid);
    await stage.hangUp();
    await expect.poll(() => app.visible()).toEqual([]);
    expect(focusedProcess()).toBe(other.pid);
  });
});

describe('the toolbar on the screen', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await button(stage.toolbar, 'signIn.submit').waitFor();
  });
  afterAll(() => stage.close());

  const workArea = () => stage.app.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  const toolbarWindow = () => windowsOf(stage.app.electron.process().pid ?? 0)[0] ?? '';
  const drag = (x: number, y: number) =>
    execFileSync('xdotool', ['windowmove', toolbarWindow(), String(x), String(y)]);

  it('lies down along the edge that it is dropped at, the panel of the desktop left free', async () => {
    const area = await workArea();
    expect(area.height).toBeLessThan(800);
    const { height } = placeOf(toolbarWindow());
    drag(area.x + 9, area.y + 150);
    await expect.poll(() => placeOf(toolbarWindow())).toMatchObject({ x: area.x, y: area.y + 150 });
    drag(300, area.y + area.height - height - 10);
    await expect
      .poll(() => placeOf(toolbarWindow()))
      .toMatchObject({ x: 300, y: area.y + area.height - height });
    await stage.picture('toolbar-at-edge');
  });

  it('stays at that edge when it becomes smaller, and comes back there after a restart', async () => {
    const area = await workArea();
    const bottom = () => {
      const { y, height } = placeOf(toolbarWindow());
      return y + height;
    };
    const { height } = placeOf(toolbarWindow());
    await stage.signIn();
    await expect.poll(() => placeOf(toolbarWindow()).height).not.toBe(height);
    await expect.poll(bottom).toBe(area.y + area.height);
    await stage.app.quit();
    await stage.start();
    await expect.poll(() => placeOf(toolbarWindow()).x).toBe(300);
    await expect.poll(bottom).toBe(area.y + area.height);
  });

  it('says once ever, when it is closed, that the program keeps running', async () => {
    const { app, profile } = stage;
    await app.quit();
    rmSync(join(profile.folder, 'said.json'));
    await stage.start();
    await button(stage.toolbar, 'signIn.submit').waitFor();
    await button(stage.toolbar, 'window.hide').click();
    await shows(stage.toolbar, 'life.keepsRunning');
    await expect.poll(() => stage.app.visible()).toEqual(['toolbar']);
    await stage.picture('closing-first');
    await button(stage.toolbar, 'life.hide').click();
    await expect.poll(() => stage.app.visible()).toEqual([]);
    expect(JSON.parse(readFileSync(join(profile.folder, 'said.json'), 'utf8'))).toEqual({ closing: true });
    await stage.app.quit();
    await stage.start();
    await button(stage.toolbar, 'window.hide').click();
    await expect.poll(() => stage.app.visible()).toEqual([]);
  });
});
