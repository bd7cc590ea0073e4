import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { manualClock } from '../desktop/testing/manual-clock.ts';
import { hideWhenIdle } from './hide-idle.ts';

const party = { role: 'unknown', name: null, masked: '' } as const;
const ringing = { call: { kind: 'ringing', party, since: 1 } } as const;
const noCall = { call: { kind: 'none' } } as const;

function setUp(whenNoCall: Settings['whenNoCall'] = 'hide') {
  let settings: Settings = { ...defaultSettings, whenNoCall };
  let saved = (_next: Settings): void => {};
  const calls: string[] = [];
  const store = createAppStateStore();
  const { clock, pass } = manualClock();
  const window = { focused: false };
  hideWhenIdle({
    store,
    clock,
    settings: {
      get: () => settings,
      subscribe: (listener) => {
        saved = listener;
        return () => {};
      },
    },
    windows: {
      showQuietly: () => calls.push('show'),
      hideToolbar: () => calls.push('hide'),
      isToolbarFocused: () => window.focused,
    },
  });
  const set = (next: Settings['whenNoCall']) => {
    settings = { ...settings, whenNoCall: next };
    saved(settings);
  };
  const signIn = () =>
    store.update({
      session: { kind: 'signedIn', agentId: '101', agentState: 'ready' },
      connection: { kind: 'online' },
    });
  return { calls, store, pass, window, set, signIn };
}

describe('hideWhenIdle', () => {
  it('hides a moment after the sign-in and after each call, and shows with the next one', () => {
    const { calls, store, pass, signIn } = setUp();
    signIn();
    pass(2999);
    expect(calls).toEqual([]);
    pass(1);
    store.update(ringing);
    store.update({ call: { kind: 'ended', since: 2 } });
    pass(10_000);
    expect(calls).toEqual(['hide', 'show']);
    store.update(noCall);
    pass(3000);
    expect(calls).toEqual(['hide', 'show', 'hide']);
    pass(60_000);
    expect(calls).toHaveLength(3);
  });

  it('stays when a call comes in that moment, or the connection goes', () => {
    const { calls, store, pass, signIn } = setUp();
    signIn();
    store.update(ringing);
    pass(3000);
    store.update(noCall);
    store.update({
      connection: { kind: 'reconnecting', attempt: 1, retryAt: 0, reason: { key: 'failure.reset' } },
    });
    pass(3000);
    store.update({ connection: { kind: 'online' }, callUnsure: true });
    pass(3000);
    expect(calls).toEqual(['show']);
    store.update({ callUnsure: false });
    pass(3000);
    expect(calls).toEqual(['show', 'hide']);
  });

  it('waits until the user has left the toolbar', () => {
    const { calls, pass, window, signIn } = setUp();
    window.focused = true;
    signIn();
    pass(3000);
    pass(3000);
    expect(calls).toEqual([]);
    window.focused = false;
    pass(3000);
    expect(calls).toEqual(['hide']);
  });

  it('leaves the reason of a press that did nothing to be read', () => {
    const { calls, store, pass, signIn } = setUp();
    signIn();
    pass(3000);
    store.update({ transmit: { kind: 'blocked', notice: { key: 'block.noCall' }, at: 1 } });
    pass(7999);
    expect(calls).toEqual(['hide']);
    pass(1);
    expect(calls).toEqual(['hide', 'hide']);
  });

  it('does nothing for users who did not ask for it, and at once for those who do', () => {
    const { calls, store, pass, signIn, set } = setUp('stay');
    signIn();
    store.update(ringing);
    store.update(noCall);
    pass(60_000);
    set('compact');
    pass(60_000);
    expect(calls).toEqual([]);
    set('hide');
    pass(3000);
    set('hide');
    pass(60_000);
    expect(calls).toEqual(['hide']);
  });
});
