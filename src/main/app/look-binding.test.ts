import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { bindLook } from './look-binding.ts';

function setUp(changed: Partial<Settings> = {}, isWritable = true) {
  let settings: Settings = { ...defaultSettings, ...changed };
  let listener = (_settings: Settings): void => {};
  const calls: unknown[][] = [];
  const save = (next: Settings) => {
    settings = next;
    listener(next);
    return isWritable;
  };
  const store = createAppStateStore();
  const nativeTheme: { themeSource: Settings['theme'] } = { themeSource: 'system' };
  const look = bindLook({
    settings: {
      get: () => settings,
      save,
      subscribe: (next) => {
        listener = next;
        return () => {};
      },
    },
    store,
    nativeTheme,
    windows: {
      setAlwaysOnTop: (on) => calls.push(['onTop', on]),
      setToolbarSize: (size) => calls.push(['size', size]),
    },
  });
  return { look, calls, store, nativeTheme, save, settings: () => settings };
}

describe('bindLook', () => {
  it('takes theme and size of the settings into use at the start', () => {
    const { calls, store, nativeTheme } = setUp({ theme: 'dark', toolbarSize: 'compact' });
    expect(nativeTheme.themeSource).toBe('dark');
    expect(calls).toContainEqual(['size', 'compact']);
    expect(store.get().look.toolbarSize).toBe('compact');
  });

  it('follows every save, and leaves a window alone whose size is the same', () => {
    const { calls, nativeTheme, save, settings } = setUp();
    save({ ...settings(), theme: 'light', alwaysOnTop: false });
    expect(nativeTheme.themeSource).toBe('light');
    expect(calls).toEqual([
      ['onTop', true],
      ['onTop', false],
    ]);
  });

  it('keeps the size that a window asks for', () => {
    const { look, store, settings, calls } = setUp();
    expect(look.setToolbarSize('compact')).toEqual({ ok: true });
    expect(settings()).toEqual({ ...defaultSettings, toolbarSize: 'compact' });
    expect(store.get().look.toolbarSize).toBe('compact');
    expect(calls).toContainEqual(['size', 'compact']);
  });

  it('is compact while there is no call, where the user wants it so', () => {
    const { store, settings, calls, look } = setUp({ whenNoCall: 'compact' });
    const size = () => store.get().look.toolbarSize;
    expect(size()).toBe('normal');
    store.update({
      session: { kind: 'signedIn', agentId: '101', agentState: 'ready' },
      connection: { kind: 'online' },
    });
    expect(size()).toBe('compact');
    // The user looks at the whole of it, until the next call is over.
    expect(look.setToolbarSize('normal')).toEqual({ ok: true });
    expect(size()).toBe('normal');
    store.update({ call: { kind: 'conference', parties: [], since: 1 } });
    expect(size()).toBe('normal');
    store.update({ call: { kind: 'none' } });
    expect(size()).toBe('compact');
    expect(settings().toolbarSize).toBe('normal');
    expect(calls.filter(([name]) => name === 'size')).toEqual([
      ['size', 'compact'],
      ['size', 'normal'],
      ['size', 'compact'],
    ]);
  });

  it('says when the size could not be written, and uses it all the same', () => {
    const { look, store } = setUp({}, false);
    expect(look.setToolbarSize('compact')).toMatchObject({
      ok: false,
      notice: { key: 'settings.notWritten' },
    });
    expect(store.get().look.toolbarSize).toBe('compact');
  });
});
