import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../simulator/index.ts';
import type { AppState } from '../../src/shared/state.ts';
import { pressAnew, pressKeys, typeText } from '../support/desktop-keys.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { agent, endCalls, openStage, type Stage } from '../support/stage.ts';
import { button, showsText, text } from '../support/toolbar.ts';

const line = { name: 'Payment line', numbers: [ivr], prefixes: [] };
const CONNECT = 'ctrl+shift+F8';

/** The whole way by the real key, from a customer on the line; what happened is told by the simulator. */
describe('connecting an IVR', () => {
  let stage: Stage;
  let since = 0;

  beforeAll(async () => {
    stage = await openStage({
      settings: { connectShortcut: 'CommandOrControl+Shift+F8', ivrDirectory: [line] },
    });
    await stage.signIn();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    stage.control.stopScenario();
    stage.control.clearFaults();
    endCalls(stage.control);
    const isFree = ({ call, session, connection }: AppState) =>
      ['none', 'ended'].includes(call.kind) &&
      connection.kind === 'online' &&
      session.kind === 'signedIn' &&
      session.agentState === 'ready';
    await expect.poll(async () => isFree(await state()), { timeout: 20_000 }).toBe(true);
  });

  const state = () => stage.toolbar.evaluate(async () => (await window.tonebridge.getState()).state);
  const me = () => stage.control.state().agents.find(({ id }) => id === agent.id);
  const isAt = (number: string) => me()?.calls.find((call) => call.number === number)?.state ?? 'gone';
  const are = (who: string, line: string) =>
    expect.poll(() => [isAt(customer), isAt(ivr)], { timeout: 15_000 }).toEqual([who, line]);
  const flowIs = (kind: AppState['flow']['kind']) =>
    expect.poll(async () => (await state()).flow.kind, { timeout: 15_000 }).toBe(kind);
  /** The call control that the gateway was asked for, without what the phone did. */
  const asked = () =>
    stage.control.requests().flatMap(({ path, time }) => {
      const name = /\/voicecall\/\d+\/(\w+)/.exec(path)?.[1];
      return name && time >= since ? [name] : [];
    });
  const talks = async () => {
    since = Date.now();
    await expect.poll(async () => (await state()).connect.block, { timeout: 20_000 }).toBeNull();
  };
  const customerCalls = async () => {
    stage.control.callIn(agent.id, customer);
    stage.control.phone(agent.id).answer();
    await talks();
  };

  /** Plays a scenario and presses the key once the customer is on the line. @returns what did not go as it must. */
  const play = async (name: string, during: () => Promise<unknown>) => {
    const run = stage.control.play(loadScenario(name));
    await talks();
    await pressAnew(CONNECT);
    await during();
    const { steps } = await run.ended;
    expect(steps.filter((step) => step.state !== 'done')).toEqual([]);
  };
  const fails = async (key: 'flow.ivrBusy' | 'flow.noAnswer' | 'flow.customerLeft', picture: string) => {
    await showsText(stage.toolbar, text(key, { ivr: line.name }), 20_000);
    await stage.picture(picture);
  };

  it('passes the numbers at one key press, and is back with the customer when the IVR leaves', async () => {
    await play('payment-line-ok', async () => {
      await showsText(stage.toolbar, text('pass.entering', { name: line.name }), 20_000);
      await stage.picture('flow-passing');
      await flowIs('returned');
    });
    expect(asked()).toEqual(['hold', 'callout', 'confjoin', 'thirdPartyConfTransmitNum']);
  });

  it('is back with the customer when the IVR is busy, and says so', async () => {
    await play('payment-line-busy', () => fails('flow.ivrBusy', 'flow-busy'));
    expect(asked()).toEqual(['hold', 'callout', 'gethold']);
  });

  it('is back with the customer when the IVR does not answer in time', async () => {
    await stage.change({ ivrDirectory: [{ ...line, answerSeconds: 5 }] });
    await play('payment-line-no-answer', () => fails('flow.noAnswer', 'flow-no-answer'));
    expect(asked()).toEqual(['hold', 'callout', 'release', 'gethold']);
    await stage.change({ ivrDirectory: [line] });
  });

  it('lets the IVR go when the customer leaves', async () => {
    await play('customer-leaves-on-hold', () => fails('flow.customerLeft', 'flow-customer-left'));
    expect(asked()).toEqual(['hold', 'callout', 'release']);
  });

  it('waits for a gateway that is gone, tells of the customer on hold, and goes on', async () => {
    await play('gateway-gone', async () => {
      await showsText(stage.toolbar, text('link.waitsForGateway'), 20_000);
      await showsText(stage.toolbar, text('warning.customerHeldOffline'));
      await stage.picture('flow-gateway-gone');
    });
    await expect.poll(async () => (await state()).transmit.kind, { timeout: 20_000 }).toBe('passing');
    expect(me()?.conference?.transmitting).toBe(true);
    const keys = async () => (await state()).warnings.map(({ key }) => key);
    await expect.poll(keys).not.toContain('warning.customerHeldOffline');
  });

  it.each(['Escape', 'the button'])('is cancelled with %s: back to the customer', async (how) => {
    await customerCalls();
    await pressAnew(CONNECT);
    await are('held', 'dialling');
    const cancel = button(stage.toolbar, 'link.cancelHint');
    await cancel.waitFor();
    if (how === 'Escape') {
      await focusToolbar();
      pressKeys('Escape');
    } else {
      await stage.picture('flow-dialling');
      await cancel.click();
    }
    await are('talking', 'gone');
    await showsText(stage.toolbar, text('link.cancelled'));
    expect(asked()).toEqual(['hold', 'callout', 'release', 'gethold']);
  });

  it('steps aside when the calls are joined on the phone; the plain key passes the numbers', async () => {
    await customerCalls();
    await pressAnew(CONNECT);
    await are('held', 'dialling');
    // The program hears of both only when they are done.
    stage.control.answerParty(ivr);
    stage.control.phone(agent.id).confJoin();
    await flowIs('failed');
    await showsText(stage.toolbar, text('flow.asideJoined'));
    await stage.picture('flow-aside');
    await pressAnew('ctrl+shift+F9');
    await expect.poll(() => me()?.conference?.transmitting, { timeout: 15_000 }).toBe(true);
    await are('conference', 'conference');
    expect(asked()).not.toContain('disconnect');
  });

  const focusToolbar = async () => {
    await stage.app.electron.evaluate(({ BrowserWindow }) => {
      const isIt = ({ webContents }: Electron.BrowserWindow) =>
        webContents.getURL().includes('window=toolbar');
      BrowserWindow.getAllWindows().find(isIt)?.focus();
    });
    await expect.poll(() => stage.toolbar.evaluate(() => document.hasFocus())).toBe(true);
  };
  const focused = () =>
    stage.toolbar.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement;
      const names = [
        element?.getAttribute('aria-label'),
        element?.getAttribute('title'),
        element?.textContent,
      ];
      return { name: names.join(' '), inRow: Boolean(element?.closest('[role=toolbar]')) };
    });
  /** Tab to the row of buttons or to another place; along the row with the arrows. */
  const goTo = async (name: string) => {
    const words = new RegExp(name);
    await expect
      .poll(
        async () => {
          const at = await focused();
          if (words.test(at.name)) return true;
          pressKeys(at.inRow && inRow.has(name) && rowSteps++ < 6 ? 'Right' : 'Tab');
          await new Promise((resolve) => setTimeout(resolve, 60));
          return words.test((await focused()).name);
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    rowSteps = 0;
  };
  let rowSteps = 0;
  const inRow = new Set(
    (['answer', 'secondDial', 'dropIvr', 'hangUp'] as const).map((name) => text(`bar.name.${name}`)),
  );

  it('is done by the keyboard alone: answer, connect, cancel, connect, keypad, drop, hang up', async () => {
    await focusToolbar();
    since = Date.now();
    stage.control.callIn(agent.id, customer);
    await button(stage.toolbar, 'bar.short.answer').waitFor();
    await goTo(text('bar.name.answer'));
    pressKeys('Return');
    await are('talking', 'gone');
    await goTo(text('link.connect', { ivr: line.name }));
    pressKeys('Return');
    await are('held', 'dialling');
    pressKeys('Escape');
    await are('talking', 'gone');
    await flowIs('cancelled');
    await goTo(text('link.connect', { ivr: line.name }));
    pressKeys('space');
    await are('held', 'dialling');
    stage.control.answerParty(ivr);
    await expect.poll(() => me()?.conference?.transmitting, { timeout: 15_000 }).toBe(true);
    await showsText(stage.toolbar, text('pass.entering', { name: line.name }));
    const before = stage.control.ivrReceived(ivr);
    await goTo(text('bar.name.secondDial'));
    pressKeys('Return');
    await stage.toolbar.getByLabel(text('keypad.field')).waitFor();
    typeText('104#');
    await expect.poll(() => stage.control.ivrReceived(ivr)).toBe(`${before}104#`);
    await stage.picture('flow-keypad');
    pressKeys('Escape');
    await goTo(text('bar.name.dropIvr'));
    pressKeys('Return');
    await are('talking', 'gone');
    await flowIs('returned');
    await stage.picture('flow-returned');
    await goTo(text('bar.name.hangUp'));
    pressKeys('Return');
    await are('gone', 'gone');
  });
});
