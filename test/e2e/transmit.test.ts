import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contrastOf } from '../support/contrast.ts';
import { holdKeys, pressKeys } from '../support/desktop-keys.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';
import { until } from '../support/until.ts';

const shortcut = 'ctrl+shift+F9';
const card = '4111222233334444';

/** Two presses of the shortcut that are closer together count as one held key. Milliseconds. */
const apart = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe('passing numbers', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    stage.control.clearFaults();
    await Promise.all([stage.hangUp(), apart()]);
    await stage.conference();
  });

  it('by the shortcut: the IVR gets every digit, the recording none, and the toolbar says so', async () => {
    const { control, toolbar } = stage;
    const before = { posts: transmissions(control), ivr: control.ivrReceived(ivr) };
    control.press(customer, '12');
    expect(control.recordingHeard('101')).toBe('12');
    pressKeys(shortcut);
    await shows(toolbar, 'outcome.passing');
    control.press(customer, card);
    expect(control.ivrReceived(ivr)).toBe(before.ivr + card);
    expect(control.recordingHeard('101')).toBe('12');
    expect(transmissions(control) - before.posts).toBe(1);
    await stage.picture('transmit-passing');
  });

  it('by the button', async () => {
    const { control, toolbar } = stage;
    const before = transmissions(control);
    await button(toolbar, 'pass.button').click();
    await shows(toolbar, 'outcome.passing');
    expect(transmissions(control) - before).toBe(1);
    expect(control.state().agents[0]?.conference?.transmitting).toBe(true);
  });

  it('sends once while the key is held for three seconds', async () => {
    const before = transmissions(stage.control);
    await holdKeys(shortcut, 3_000);
    await shows(stage.toolbar, 'outcome.passing');
    expect(transmissions(stage.control) - before).toBe(1);
  });

  it('shows that it is sending, and takes further presses meanwhile as the same one', async () => {
    const { control, toolbar } = stage;
    const before = transmissions(control);
    control.addFault({ kind: 'delay', match: { path: 'thirdPartyConfTransmitNum' }, delayMs: 2_500 });
    pressKeys(shortcut);
    await shows(toolbar, 'outcome.sending');
    await button(toolbar, 'pass.sending').click();
    // The mouse is on the button now, which must stay readable.
    expect(await contrastOf(button(toolbar, 'pass.sending'))).toBeGreaterThan(4.5);
    await stage.picture('transmit-sending');
    await button(toolbar, 'pass.sending').click();
    await apart();
    pressKeys(shortcut);
    await shows(toolbar, 'outcome.passing');
    expect(transmissions(control) - before).toBe(1);
  });

  it('passes again when asked to', async () => {
    const { control, toolbar } = stage;
    const before = transmissions(control);
    await button(toolbar, 'pass.button').click();
    await button(toolbar, 'pass.again').click();
    await until('the second request', () => transmissions(control) === before + 2);
    await shows(toolbar, 'outcome.passing');
  });

  it('shows the two-party call once the IVR has left, and no longer says that numbers are passed', async () => {
    const { control, toolbar } = stage;
    pressKeys(shortcut);
    await shows(toolbar, 'outcome.passing');
    control.hangUp(ivr);
    await shows(toolbar, 'call.oneLeft');
    await showsText(toolbar, text('block.oneLeft'));
    await toolbar.getByText(text('outcome.passing')).waitFor({ state: 'detached' });
    await stage.picture('transmit-ivr-left');
  });
});
