import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TrayAction, trayModel } from '../../src/main/desktop/tray-model.ts';
import { clickTray, pressKeys } from '../support/desktop-keys.ts';
import { pictureOfScreen } from '../support/screen.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { shows } from '../support/toolbar.ts';

/** The menu needs a moment to take the keyboard, and the desktop tells two quick clicks as a double one. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 500));

describe('the icon in the tray', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
    await moment();
  });
  afterAll(() => stage.close());

  /** Opens the menu and walks through it with the keyboard, which passes over what can't be chosen. */
  const choose = async (action: TrayAction) => {
    const { state } = await stage.toolbar.evaluate(() => window.tonebridge.getState());
    const { items } = trayModel(state, (await stage.app.visible()).includes('toolbar'));
    const offered = items.flatMap((item) => (item.kind === 'action' && item.enabled ? item.action : []));
    clickTray('right');
    await moment();
    for (let step = 0; step <= offered.indexOf(action); step += 1) pressKeys('Down');
    pressKeys('Return');
  };

  it('hides and shows the toolbar at a click', async () => {
    clickTray('left');
    await expect.poll(() => stage.app.visible()).toEqual([]);
    await moment();
    clickTray('left');
    await expect.poll(() => stage.app.visible()).toEqual(['toolbar']);
    await moment();
  });

  it('passes numbers from its menu', async () => {
    await stage.conference();
    await choose('pass');
    await shows(stage.toolbar, 'outcome.passing');
    expect(stage.control.state().agents[0]?.conference?.transmitting).toBe(true);
    await stage.hangUp();
  });

  it('opens settings and activity from its menu', async () => {
    await choose('settings');
    await expect.poll(() => stage.app.visible()).toEqual(['settings', 'toolbar']);
    await moment();
    await choose('activity');
    await expect.poll(() => stage.app.visible()).toEqual(['activity', 'settings', 'toolbar']);
  });

  it('opens the help from its menu, and F1 does in every window', async () => {
    await choose('help');
    await expect.poll(() => stage.app.visible()).toEqual(['activity', 'help', 'settings', 'toolbar']);
    const help = await stage.app.windowNamed('help');
    await shows(help, 'help.stepsTitle');
    await stage.picture('help', help);
    pressKeys('Escape');
    await expect.poll(() => stage.app.visible()).toEqual(['activity', 'settings', 'toolbar']);
    await stage.toolbar.keyboard.press('F1');
    await expect.poll(() => stage.app.visible()).toEqual(['activity', 'help', 'settings', 'toolbar']);
  });

  it('shows in its icon and its menu how things stand', async () => {
    await stage.conference();
    clickTray('right');
    await moment();
    await pictureOfScreen(stage.app.electron, 'tray-menu', { x: 0, y: 480, width: 560, height: 320 });
    pressKeys('Escape');
    await stage.hangUp();
  });

  it('opens a practice call from its menu', async () => {
    await choose('practise');
    await expect.poll(() => stage.app.visible()).toContain('practice');
  });
});
