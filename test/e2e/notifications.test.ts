import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickAt, pressAnew } from '../support/desktop-keys.ts';
import { type NotificationWatch, watchNotifications } from '../support/notifications.ts';
import { pictureOfScreen } from '../support/screen.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { shows, text } from '../support/toolbar.ts';

const shortcut = 'ctrl+shift+F9';

describe('notifications', () => {
  let stage: Stage;
  let watch: NotificationWatch;

  beforeAll(async () => {
    watch = await watchNotifications();
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(async () => {
    await stage.close();
    watch.stop();
  });

  const hide = async () => {
    await stage.toolbar.evaluate(() => window.tonebridge.closeWindow());
    await expect.poll(() => stage.app.visible()).toEqual([]);
  };
  const titles = () => watch.shown().map(({ title }) => title);

  it('are not needed while the toolbar is in sight', async () => {
    await pressAnew(shortcut);
    await shows(stage.toolbar, 'outcome.blocked');
    expect(watch.shown()).toEqual([]);
  });

  it('tell of a press at the wrong moment while the toolbar is hidden', async () => {
    await hide();
    await pressAnew(shortcut);
    await expect
      .poll(watch.shown)
      .toEqual([{ title: text('outcome.blocked'), body: text('block.noCall'), urgency: 1 }]);
  });

  it('take the place of one another, and are gone with what they tell of', async () => {
    await stage.conference();
    const gone = watch.takenBack();
    await hide();
    await pressAnew(shortcut);
    await expect.poll(titles).toContain(text('outcome.passing'));
    await hide();
    const match = { path: 'thirdPartyConfTransmitNum' };
    stage.control.addFault({ kind: 'retcode', match, retcode: '10001', message: '' });
    await pressAnew(shortcut);
    await expect.poll(titles).toContain(text('outcome.refused'));
    expect(watch.takenBack()).toBeGreaterThan(gone);
    expect(watch.shown().at(-1)).toMatchObject({ urgency: 2, body: expect.stringContaining('10001') });
    await pictureOfScreen(stage.app.electron, 'notification');
  });

  it('bring up the toolbar at a click', async () => {
    await hide();
    clickAt(1060, 40);
    await expect.poll(() => stage.app.visible()).toEqual(['toolbar']);
  });

  it('never hold a phone number, not even its end', () => {
    const told = JSON.stringify(watch.shown());
    for (const number of [customer, ivr]) expect(told).not.toContain(number.slice(-4));
  });

  it('are always or never shown, as set', async () => {
    await stage.change({ notifications: 'never' });
    await hide();
    const before = watch.shown().length;
    await pressAnew(shortcut);
    await shows(stage.toolbar, 'outcome.passing');
    expect(watch.shown()).toHaveLength(before);
    await stage.app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.showInactive(),
    );
    await stage.change({ notifications: 'always' });
    await pressAnew(shortcut);
    await expect.poll(() => watch.shown().length).toBe(before + 1);
  });
});
