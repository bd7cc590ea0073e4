import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BreakableLine, startBreakableLine } from '../support/breakable-line.ts';
import { pressAnew } from '../support/desktop-keys.ts';
import { openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

describe('a connection that breaks', () => {
  let stage: Stage;
  let line: BreakableLine;

  beforeAll(async () => {
    stage = await openStage({ simulator: { pollWaitMs: 1_000 } });
    line = await startBreakableLine(stage.simulator.gatewayUrl);
    await stage.change({ gateway: line.origin });
    await stage.signIn();
    await stage.conference();
  });
  afterAll(async () => {
    await stage.close();
    await line.close();
  });

  it('in a conference: the toolbar says so, and a press explains itself and sends nothing', async () => {
    const { toolbar, control } = stage;
    await line.cut();
    await shows(toolbar, 'connection.reconnecting');
    await shows(toolbar, 'call.threeParty');
    // What was said of a press goes when the state of the connection changes, as it may just then.
    const isTold = async () => {
      await pressAnew('ctrl+shift+F9');
      return shows(toolbar, 'outcome.blocked', 1000).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isTold).toBe(true);
    await showsText(toolbar, text('failure.refused', { host: new URL(line.origin).host }));
    await stage.picture('connection-broken');
    expect(transmissions(control)).toBe(0);
  });

  it('and comes back: the conference still stands, and the key works', async () => {
    const { toolbar, control } = stage;
    await line.mend();
    await shows(toolbar, 'connection.online', 30_000);
    await shows(toolbar, 'call.threeParty');
    await button(toolbar, 'pass.button').click();
    await shows(toolbar, 'outcome.passing');
    expect(transmissions(control)).toBe(1);
  });

  it('at the sign-out: signed out here, with a word about the gateway', async () => {
    const { toolbar } = stage;
    await stage.hangUp();
    await line.cut();
    await button(toolbar, 'agent.signOut').click();
    await shows(toolbar, 'session.signedOutOffline');
    await button(toolbar, 'signIn.submit').waitFor();
    await stage.picture('connection-signed-out-offline');
  });

  it('at the sign-in: told in plain words, and it works when the line is back', async () => {
    const { toolbar, control } = stage;
    control.forceSignOut('101');
    await toolbar.getByLabel(text('signIn.password'), { exact: true }).fill('Practice-1');
    await button(toolbar, 'signIn.submit').click();
    await shows(toolbar, 'signIn.submit');
    await showsText(toolbar, text('failure.refused', { host: new URL(line.origin).host }));
    await line.mend();
    await stage.signIn();
  });
});
