import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/notice.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { createWarnings } from '../agent/warnings.ts';
import { manualClock } from '../desktop/testing/manual-clock.ts';
import { recordingLog } from '../desktop/testing/recording-log.ts';
import type { KeyReach } from '../shortcuts/key-reach.ts';
import { fakeKeys } from '../shortcuts/testing/fake-keys.ts';
import { bindShortcuts } from './shortcut-binding.ts';

const sender = { id: 1 };

interface Start extends Partial<Settings> {
  taken?: string[];
  reach?: KeyReach;
}

function setUp({ taken = [], reach = 'everywhere', ...settings }: Start = {}) {
  const keys = fakeKeys(...taken);
  const store = createAppStateStore();
  let standing: readonly Notice[] = [];
  const { clock, pass } = manualClock();
  const done: string[] = [];
  let focused = false;
  let kept: Settings = { ...defaultSettings, shortcut: 'Ctrl+F9', toolbarShortcut: 'Ctrl+F8', ...settings };
  let onSave = (_: Settings): void => {};
  const binding = bindShortcuts({
    system: keys.system,
    actions: {
      pass: () => done.push('pass'),
      connect: () => done.push('connect'),
      toolbar: () => done.push('toolbar'),
    },
    settings: {
      get: () => kept,
      subscribe: (listener) => {
        onSave = listener;
        return () => {};
      },
    },
    store,
    warnings: createWarnings((warnings) => {
      standing = warnings;
    }),
    clock,
    log: recordingLog().log,
    platform: 'linux',
    reach,
    command: '/opt/tonebridge',
    isFocused: () => focused,
  });
  return {
    ...binding,
    keys,
    store,
    done,
    pass,
    warned: () => standing.map(({ key }) => key),
    standing: () => standing,
    focus: (on: boolean) => {
      focused = on;
    },
    save: (edits: Partial<Settings>) => {
      kept = { ...kept, ...edits };
      onSave(kept);
    },
  };
}

describe('bindShortcuts', () => {
  it('does what each shortcut is for, once for a held key', () => {
    const { keys, done, store, pass } = setUp();
    keys.press('Control+F9');
    pass(500);
    keys.press('Control+F9');
    keys.press('Control+F8');
    expect(done).toEqual(['pass', 'toolbar']);
    expect(store.get().shortcut).toEqual({ accelerator: 'Ctrl+F9', registered: true });
    expect(store.get().toolbarShortcut).toEqual({ accelerator: 'Ctrl+F8', registered: true });
  });

  it('has nothing to warn of when no second one is set', () => {
    const { store, warned } = setUp({ toolbarShortcut: '' });
    expect(store.get().toolbarShortcut).toEqual({ accelerator: '', registered: false });
    expect(warned()).toEqual([]);
  });

  it('warns of each that does not work, and takes it back once another program lets go', () => {
    const { keys, store, standing, pass } = setUp({ taken: ['Control+F9'], toolbarShortcut: 'Alt+F4' });
    expect(standing()).toEqual([
      {
        key: 'warning.shortcutTaken',
        params: { accelerator: 'Ctrl+F9', action: { key: 'shortcut.name.pass' } },
      },
      {
        key: 'warning.shortcutUnusable',
        params: { accelerator: 'Alt+F4', action: { key: 'shortcut.name.toolbar' } },
      },
    ]);
    pass(10_000);
    expect(store.get().shortcut.registered).toBe(false);
    keys.taken.clear();
    pass(10_000);
    expect(store.get().shortcut.registered).toBe(true);
    expect(standing()).toHaveLength(1);
  });

  it('asks anew after a sleep, and warns of what was lost in it', () => {
    const { keys, done, store, warned, renew } = setUp();
    keys.forget();
    keys.taken.add('Control+F8');
    renew();
    keys.press('Control+F9');
    expect(done).toEqual(['pass']);
    expect(store.get().toolbarShortcut.registered).toBe(false);
    expect(warned()).toEqual(['warning.shortcutTaken']);
  });

  it('uses changed ones, and follows settings that were changed elsewhere', () => {
    const { keys, save, useShortcuts, store } = setUp();
    expect(useShortcuts({ pass: 'Ctrl+F10', connect: '', toolbar: '' })).toBeNull();
    save({ shortcut: 'Ctrl+F10', toolbarShortcut: '' });
    expect(keys.held()).toEqual(['Control+F10']);
    save({ shortcut: 'Ctrl+F11' });
    expect(keys.held()).toEqual(['Control+F11']);
    expect(store.get().shortcut.accelerator).toBe('Ctrl+F11');
  });

  it('keeps those that work and says why another can not be had', () => {
    const { keys, useShortcuts, store } = setUp({ taken: ['Control+F7'] });
    const fault = { key: 'shortcut.fault.taken', params: { accelerator: 'Ctrl+F7' } };
    expect(useShortcuts({ pass: 'Ctrl+F9', connect: '', toolbar: 'Ctrl+F7' })).toEqual({
      ok: false,
      notice: { key: 'shortcut.stays', params: { fault, current: 'Ctrl+F8' } },
      field: 'toolbarShortcut',
    });
    expect(keys.held()).toEqual(['Control+F9', 'Control+F8']);
    expect(store.get().toolbarShortcut).toEqual({ accelerator: 'Ctrl+F8', registered: true });
  });

  it('does not say that one stays which does not work', () => {
    const { useShortcuts } = setUp({ taken: ['Control+F9', 'Control+F7'] });
    expect(useShortcuts({ pass: 'Ctrl+F7', connect: '', toolbar: '' })?.notice.key).toBe(
      'shortcut.fault.taken',
    );
  });

  it('lets the keys through for a recording, says so, and does not take held keys for a press', async () => {
    const { keys, verbs, store, warned, done, pass, windowLeft } = setUp();
    await verbs['shortcuts:pause'](undefined, sender);
    expect(keys.held()).toEqual([]);
    expect(store.get().shortcutUse).toEqual({ kind: 'paused' });
    expect(store.get().shortcut.registered).toBe(true);
    expect(warned()).toEqual(['warning.shortcutPaused']);
    await verbs['shortcuts:resume'](undefined, sender);
    pass(600);
    keys.press('Control+F9');
    expect(done).toEqual([]);
    pass(1100);
    keys.press('Control+F9');
    expect(done).toEqual(['pass']);
    await verbs['shortcuts:pause'](undefined, sender);
    windowLeft();
    expect(keys.held()).toHaveLength(2);
    expect(warned()).toEqual([]);
  });

  it('warns when one was taken during a recording', async () => {
    const { keys, verbs, warned } = setUp();
    await verbs['shortcuts:pause'](undefined, sender);
    keys.taken.add('Control+F9');
    await verbs['shortcuts:resume'](undefined, sender);
    expect(warned()).toEqual(['warning.shortcutTaken']);
  });

  it('tries a shortcut without doing what it is for', async () => {
    const { keys, verbs, store, done, warned, pass } = setUp();
    await verbs['shortcuts:try']({ action: 'pass', accelerator: 'Ctrl+F9' }, sender);
    expect(store.get().shortcutUse).toMatchObject({ kind: 'trying', action: 'pass' });
    expect(warned()).toEqual(['warning.shortcutTried']);
    keys.press('Control+F8');
    keys.press('Control+F9');
    pass(500);
    keys.press('Control+F9');
    expect(done).toEqual([]);
    expect(store.get().shortcutUse).toMatchObject({ kind: 'tried', arrived: true });
    expect(warned()).toEqual([]);
    pass(1100);
    keys.press('Control+F9');
    expect(done).toEqual(['pass']);
  });

  it('says why a combination can not be tried', async () => {
    const { verbs } = setUp({ taken: ['Control+F7'] });
    const result = await verbs['shortcuts:try']({ action: 'toolbar', accelerator: 'Ctrl+F7' }, sender);
    expect(result).toMatchObject({
      ok: false,
      field: 'toolbarShortcut',
      notice: { key: 'shortcut.fault.taken' },
    });
  });

  it.each([
    ['Ctrl+F6', null, null],
    ['Ctrl+F9', null, null],
    ['Ctrl+F7', 'shortcut.fault.taken', null],
    ['Ctrl+F8', 'shortcut.fault.clash', null],
    ['Alt+F4', 'shortcut.fault.reserved', null],
    ['F6', null, 'shortcut.caution.bareKey'],
    ['', null, null],
  ])('judges %s', async (accelerator, fault, caution) => {
    const { verbs, keys } = setUp({ taken: ['Control+F7'] });
    const accelerators = { pass: accelerator, connect: '', toolbar: 'Ctrl+F8' };
    const verdict = await verbs['shortcuts:check']({ action: 'pass', accelerators }, sender);
    expect(verdict.fault?.key ?? null).toBe(fault);
    expect(verdict.caution?.key ?? null).toBe(caution);
    expect(keys.held()).toEqual(['Control+F9', 'Control+F8']);
  });

  it('does not trust a Wayland desktop until a press arrived from another program', async () => {
    const { keys, warned, store, focus, verbs, done } = setUp({ reach: 'wayland' });
    expect(store.get().shortcutReach).toEqual({ kind: 'wayland', command: '/opt/tonebridge' });
    expect(warned()).toEqual(['warning.shortcutWayland']);
    focus(true);
    keys.press('Control+F9');
    expect(warned()).toEqual(['warning.shortcutWayland']);
    focus(false);
    keys.press('Control+F8');
    expect(warned()).toEqual([]);
    await verbs['shortcuts:pause'](undefined, sender);
    keys.press('Control+F8');
    expect(done).toEqual(['pass', 'toolbar']);
    expect(keys.held()).toHaveLength(2);
  });

  it('gives everything back at the end', async () => {
    const { keys, dispose, verbs, pass } = setUp({ taken: ['Control+F8'] });
    await verbs['shortcuts:try']({ action: 'pass', accelerator: 'Ctrl+F6' }, sender);
    dispose();
    keys.taken.clear();
    pass(60_000);
    expect(keys.held()).toEqual([]);
  });
});
