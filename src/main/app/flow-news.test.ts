import { describe, expect, it } from 'vitest';
import type { FlowView } from '../../shared/call-control.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { AppState } from '../../shared/state.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { tellOutcomes } from './outcome-feedback.ts';

const ivr = 'Payment line';
const running: FlowView = {
  kind: 'running',
  ivr,
  steps: [{ name: 'hold', state: 'current' }],
  since: 1,
  stepSince: 1,
  waitsUntil: null,
  cancellable: true,
  waitsForGateway: false,
};
const done = (awaitsKey: boolean): FlowView => ({ kind: 'done', ivr, steps: [], awaitsKey, at: 5 });
const failed = (change: Partial<FlowView & { kind: 'failed' }> = {}): FlowView => ({
  kind: 'failed',
  ivr,
  steps: [{ name: 'answer', state: 'failed' }],
  notice: { key: 'flow.ivrBusy', params: { ivr } },
  customer: 'onLine',
  at: 5,
  ...change,
});
const stillHeld = failed({
  notice: { key: 'flow.stillHeld', params: { why: { key: 'flow.asideReleased' } } },
  customer: 'onHold',
});
const held = [{ key: 'warning.customerHeld' }] as const;
const offline = [{ key: 'warning.customerHeldOffline' }] as const;

function setUp() {
  const heard: string[] = [];
  const shown: unknown[] = [];
  const store = createAppStateStore();
  tellOutcomes({
    store,
    settings: () => ({ ...defaultSettings, notifications: 'always' }),
    sounds: { play: (cue) => heard.push(cue), warm() {} },
    notifier: { show: (news) => shown.push(`${news.title}: ${news.body}`), clear: () => shown.push('clear') },
    isToolbarVisible: () => true,
    hideSecrets: (text) => text,
  });
  const come = (...states: Partial<AppState>[]) => {
    for (const state of states) store.update(state);
  };
  return { heard, shown, come };
}

describe('a flow, without the toolbar', () => {
  it('that ends with numbers passing is told by the passing', () => {
    const { heard, shown, come } = setUp();
    come({ flow: running }, { transmit: { kind: 'sending', since: 1 } });
    come({ transmit: { kind: 'passing', since: 2 } }, { flow: done(false) });
    expect(heard).toEqual(['passed']);
    expect(shown).toEqual(['clear', 'Passing numbers: Numbers are being passed to the IVR.']);
  });

  it('that waits for the key says so, without the sound of numbers passing', () => {
    const { heard, shown, come } = setUp();
    come({ flow: running }, { flow: done(true) }, { flow: { kind: 'idle' } });
    expect(heard).toEqual([]);
    expect(shown).toEqual(['Payment line is in the call: Press the key to pass the numbers.', 'clear']);
  });

  it.each<[string, FlowView, string]>([
    [
      'is back with the customer',
      failed(),
      'Payment line is not connected: The IVR Payment line is busy or could not be reached. You are back with the customer.',
    ],
    [
      'has lost the customer',
      failed({ notice: { key: 'flow.customerLeft' }, customer: 'gone' }),
      'The customer has hung up: Connecting Payment line is over. See the toolbar for what is left of the call.',
    ],
    [
      'stepped aside',
      failed({ notice: { key: 'flow.asideJoined' }, customer: 'inConference' }),
      'Payment line is in the call: The calls were joined on the phone or in another program. Press the key to pass the numbers. The customer is in the call with you and the IVR.',
    ],
    [
      'does not know where the customer is',
      failed({ notice: { key: 'flow.sessionOver', params: { ivr } }, customer: 'unknown' }),
      'Payment line is not connected: The session ended while the IVR Payment line was being connected. See the phone for the call.',
    ],
  ])('that fails and %s: sound, and where the customer is', (_, flow, words) => {
    const { heard, shown, come } = setUp();
    come({ flow: running }, { flow }, { callUnsure: true }, { flow: { ...flow } });
    expect(heard).toEqual(['failed']);
    expect(shown).toEqual([words]);
    come({ flow: { kind: 'idle' } });
    expect(shown).toEqual([words, 'clear']);
  });

  it('that leaves the customer on hold is told once, until the customer is taken back', () => {
    const { heard, shown, come } = setUp();
    come({ flow: running }, { flow: stillHeld }, { warnings: held });
    const words =
      'Payment line is not connected: A call was ended on the phone or in another program. The rest was left as it is. The customer is still on hold: take the call back.';
    expect([heard, shown]).toEqual([['failed'], [words]]);
    come({ flow: failed() }, { warnings: [] });
    expect([heard, shown]).toEqual([['failed'], [words, 'clear']]);
  });

  it('that is stuck without the gateway tells of the customer on hold, until it goes on', () => {
    const { heard, shown, come } = setUp();
    come({ flow: running }, { flow: { ...running, waitsForGateway: true } }, { warnings: offline });
    come({ warnings: [...offline] }, { warnings: [] });
    expect(heard).toEqual(['failed']);
    expect(shown).toEqual([
      'The customer is on hold: The customer is on hold and the gateway cannot be reached. Take the call back on the phone.',
      'clear',
    ]);
  });

  it('whose passing is refused is told by the passing alone', () => {
    const { heard, shown, come } = setUp();
    const notice = { key: 'failure.reset' } as const;
    come({ flow: running }, { transmit: { kind: 'refused', notice, at: 4 } });
    come({ flow: failed({ steps: [{ name: 'transmit', state: 'failed' }], notice }) });
    expect(heard).toEqual(['failed']);
    expect(shown).toHaveLength(1);
  });

  it('keeps what was told of it when a press is forgotten, but not when there is a new one', () => {
    const { shown, come } = setUp();
    come({ transmit: { kind: 'passing', since: 2 } }, { flow: failed() }, { transmit: { kind: 'idle' } });
    expect(shown).toHaveLength(2);
    come({ transmit: { kind: 'sending', since: 9 } });
    expect(shown.at(-1)).toBe('clear');
  });
});
