import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickTray, pressKeys } from '../support/desktop-keys.ts';
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

  /** Opens the menu and walks through it with the keyboard. */
  const choose = async (...keys: string[]) => {
    clickTray('right');
    await moment();
    for (const key of [...keys, 'Return']) pressKeys(key);
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
    await choose('Down');
    await shows(stage.toolbar, 'outcome.passing');
    expect(stage.control.state().agents[0]?.conference?.transmitting).toBe(true);
    await stage.hangUp();
  });

  it('opens settings and activity from its menu', async () => {
    await choose('Up', 'Up', 'Up');
    await expect.poll(() => stage.app.visible()).toEqual(['settings', 'toolbar']);
    await moment();
    await choose('Up', 'Up', 'Up', 'Up');
    await expect.poll(() => stage.app.visible()).toEqual(['activity', 'settings', 'toolbar']);
  });

  it('opens a practice call from its menu', async () => {
    await moment();
    await choose('Up', 'Up');
    await expect.poll(() => stage.app.visible()).toEqual(['activity', 'practice', 'settings', 'toolbar']);
  });
});
