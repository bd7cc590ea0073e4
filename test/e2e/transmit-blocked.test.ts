import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../src/shared/messages/catalogue.ts';
import { pressKeys } from '../support/desktop-keys.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { agent, openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, text } from '../support/toolbar.ts';

type Phone = ReturnType<Stage['control']['phone']>;

/** What the agent is in, and what a press of the key must say then. */
const wrongTimes: { when: string; get: (stage: Stage, phone: Phone) => void; block: MessageKey }[] = [
  { when: 'without a call', get: () => undefined, block: 'block.noCall' },
  {
    when: 'while a call rings',
    get: ({ control }) => control.callIn(agent.id, customer),
    block: 'block.ringing',
  },
  {
    when: 'in a two-party call',
    get({ control }, phone) {
      control.callIn(agent.id, customer);
      phone.answer();
    },
    block: 'block.talking',
  },
  {
    when: 'with the call on hold',
    get({ control }, phone) {
      control.callIn(agent.id, customer);
      phone.answer();
      phone.hold();
    },
    block: 'block.held',
  },
  {
    when: 'while the IVR is being called',
    get({ control }, phone) {
      control.callIn(agent.id, customer);
      phone.answer();
      phone.hold();
      phone.callOut(ivr);
    },
    block: 'block.dialling',
  },
];

describe('the key at the wrong time', () => {
  let stage: Stage;
  /** Two presses of the shortcut within about a second count as one held key. */
  let lastPress = 0;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.hangUp());

  const press = async () => {
    const wait = lastPress + 1_100 - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
    pressKeys('ctrl+shift+F9');
    lastPress = performance.now();
  };

  it.each(wrongTimes)('$when: nothing is sent and the toolbar says why', async ({ get, block }) => {
    const { control, toolbar } = stage;
    get(stage, control.phone(agent.id));
    await shows(toolbar, block);
    await press();
    await shows(toolbar, 'outcome.blocked');
    await toolbar.getByText(text(block), { exact: true }).first().waitFor();
    expect(await button(toolbar, 'pass.button').getAttribute('aria-disabled')).toBe('true');
    expect(transmissions(control)).toBe(0);
    await stage.picture(`blocked-${block.slice('block.'.length)}`);
  });

  it('by the button without a call: the same', async () => {
    const { control, toolbar } = stage;
    await shows(toolbar, 'block.noCall');
    // It says that it's disabled, but it takes a press, because main then explains.
    await button(toolbar, 'pass.button').click({ force: true });
    await shows(toolbar, 'outcome.blocked');
    expect(transmissions(control)).toBe(0);
  });

  it('signed out: nothing is sent', async () => {
    const { control, toolbar } = stage;
    await button(toolbar, 'agent.signOut').click();
    await button(toolbar, 'signIn.submit').waitFor();
    await press();
    await shows(toolbar, 'outcome.blocked');
    await shows(toolbar, 'block.signedOut');
    await stage.picture('blocked-signedOut');
    expect(transmissions(control)).toBe(0);
    await stage.signIn();
  });
});
