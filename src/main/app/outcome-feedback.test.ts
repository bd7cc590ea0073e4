import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { initialState, type TransmitView } from '../../shared/state.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { tellOutcomes } from './outcome-feedback.ts';

const why = { key: 'failure.reset' } as const;
const blocked: TransmitView = { kind: 'blocked', notice: { key: 'block.noCall' }, at: 1 };
const sending: TransmitView = { kind: 'sending', since: 1 };
const passing: TransmitView = { kind: 'passing', since: 2 };
const refused: TransmitView = { kind: 'refused', notice: why, at: 3 };

function setUp(set: Partial<Settings> = {}, visible = false) {
  const heard: string[] = [];
  const shown: unknown[] = [];
  const store = createAppStateStore();
  const stop = tellOutcomes({
    store,
    settings: () => ({ ...defaultSettings, ...set }),
    sounds: { play: (cue, volume) => heard.push(`${cue} ${volume}`), warm: () => heard.push('warm') },
    notifier: { show: (news) => shown.push(news), clear: () => shown.push('clear') },
    isToolbarVisible: () => visible,
    hideSecrets: (text) => text.replaceAll('secret', '…'),
  });
  const come = (...transmits: TransmitView[]) => {
    for (const transmit of transmits) store.update({ transmit });
  };
  return { heard, shown, store, stop, come };
}

describe('tellOutcomes', () => {
  it('lets each outcome sound, and gets ready while the gateway is asked', () => {
    const { heard, come, stop } = setUp();
    come(blocked, sending, passing, { kind: 'idle' });
    come(sending, refused, sending, { kind: 'notSent', notice: why, at: 4 });
    come(sending, { kind: 'unknown', notice: why, at: 5 });
    stop();
    come(blocked);
    expect(heard).toEqual([
      'wrongMoment 60',
      ...['warm', 'passed 60'],
      ...['warm', 'failed 60', 'warm', 'failed 60', 'warm', 'failed 60'],
    ]);
  });

  it('sounds once for an outcome, whatever else changes, and again for the same one at another time', () => {
    const { heard, store, come } = setUp();
    come(blocked);
    store.update({ callUnsure: true });
    come({ ...blocked }, { ...blocked, at: 2 });
    expect(heard).toEqual(['wrongMoment 60', 'wrongMoment 60']);
  });

  it.each<Partial<Settings>>([{ sounds: false }, { soundVolume: 0 }])('is silent with %o', (set) => {
    const { heard, come } = setUp(set);
    come(sending, passing);
    expect(heard).toEqual([]);
  });

  it('says in a notification what came of it, and takes it back when it no longer holds', () => {
    const { shown, come } = setUp();
    come(sending, passing, { kind: 'idle' });
    expect(shown).toEqual([
      'clear',
      {
        title: 'Passing numbers',
        body: 'Numbers are being passed to the IVR.',
        icon: 'passing',
        urgent: false,
        silent: true,
      },
      'clear',
    ]);
  });

  it('marks what needs the agent as urgent, with a sound of the desktop only where there is none of ours', () => {
    const urgent = { title: 'Refused by the gateway', icon: 'problem', urgent: true };
    const loud = setUp();
    loud.come(refused);
    expect(loud.shown).toMatchObject([{ ...urgent, silent: true }]);
    const quiet = setUp({ sounds: false });
    quiet.come(refused, { kind: 'unknown', notice: why, at: 4 }, blocked);
    expect(quiet.shown).toMatchObject([
      { ...urgent, silent: false },
      { icon: 'unsure', urgent: true, silent: false },
      { title: 'Nothing was sent', icon: 'conference', urgent: false, silent: true },
    ]);
  });

  it.each<[Settings['notifications'], boolean, boolean]>([
    ['always', true, true],
    ['always', false, true],
    ['hidden', true, false],
    ['hidden', false, true],
    ['never', false, false],
  ])('notifies as set: %s, toolbar visible %s: %s', (notifications, visible, expected) => {
    const { shown, come } = setUp({ notifications }, visible);
    come(refused);
    expect(shown[0] !== 'clear').toBe(expected);
  });

  it('speaks the language of the program', () => {
    const { shown, store } = setUp();
    const look = { ...initialState.look, language: 'zh-CN' } as const;
    store.update({ look, transmit: refused });
    expect(shown).toMatchObject([{ title: '被网关拒绝' }]);
  });

  it('shows no secret, and the number of an error as it is', () => {
    const { shown, come } = setUp();
    const told = (message: string) =>
      ({ key: 'retcode.platform', params: { retcode: '10001', message } }) as const;
    come({ kind: 'refused', notice: told('The secret.'), at: 1 });
    come({ kind: 'refused', notice: told(''), at: 2 });
    const end = 'Try again; if it stays, tell your administrator the number.';
    expect(shown).toMatchObject([
      { body: `The call platform behind the gateway reported error 10001. The …. ${end}` },
      { body: `The call platform behind the gateway reported error 10001. ${end}` },
    ]);
  });

  it('lets practice sound, without a notification', () => {
    const { heard, shown, store } = setUp();
    const practice = (transmit: TransmitView) =>
      store.update({
        practice: {
          kind: 'running',
          step: 'press',
          call: { kind: 'none' },
          transmit,
          transmitBlock: null,
          ivrGot: '',
          recordingGot: '',
        },
      });
    practice({ kind: 'idle' });
    practice(blocked);
    practice(sending);
    practice(passing);
    expect(heard).toEqual(['wrongMoment 60', 'warm', 'passed 60']);
    expect(shown).toEqual([]);
  });
});
