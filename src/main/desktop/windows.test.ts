import type { Display } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IpcEvents } from '../../shared/ipc.ts';
import type { Place } from '../storage/position-store.ts';
import { fakeEmitter } from './testing/emitter.ts';
import { type FakeWindow, fakeWindow } from './testing/fake-window.ts';
import { manualClock } from './testing/manual-clock.ts';
import { recordingLog } from './testing/recording-log.ts';
import type { ScreenPort } from './toolbar-window.ts';
import { windowVerbs } from './window-verbs.ts';
import { createWindows, type WindowsParts } from './windows.ts';

const display = (id: number, x: number) =>
  ({
    id,
    bounds: { x, y: 0, width: 1920, height: 1080 },
    workArea: { x, y: 0, width: 1920, height: 1040 },
    scaleFactor: 1,
  }) satisfies Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'> as Display;
const main = display(1, 0);
const second = display(2, 1920);
const corner = { x: 1920 - 420 - 24, y: 1040 - 96 - 24, width: 420, height: 96 };
const patch: IpcEvents['state:patch'] = { seq: 1, patch: { transmitBlock: null } };

function setUp(saved: Place | null = null) {
  const made: FakeWindow[] = [];
  const visible: boolean[] = [];
  const closing = { hides: true };
  const closed: string[] = [];
  const positions = { saved, kept: new Map<string, Place>() };
  let displays = [main, second];
  let dark = false;
  const screenEvents = fakeEmitter();
  const themeEvents = fakeEmitter();
  const { clock, pass } = manualClock();
  const { log, lines } = recordingLog();
  const windows = createWindows({
    createWindow: (options) => {
      const fake = fakeWindow(options);
      made.push(fake);
      return fake.window;
    },
    screen: {
      on: screenEvents.on,
      getAllDisplays: () => displays,
      getPrimaryDisplay: () => main,
    } satisfies ScreenPort,
    nativeTheme: {
      on: themeEvents.on,
      get shouldUseDarkColors() {
        return dark;
      },
    } satisfies WindowsParts['nativeTheme'],
    environment: { preload: 'preload.cjs', packaged: true },
    pageOf: (name) => `tonebridge://app/${name}.html`,
    positions: {
      load: (arrangement) => positions.kept.get(arrangement) ?? positions.saved,
      save: (arrangement, place) => {
        positions.saved = place;
        positions.kept.set(arrangement, place);
      },
    },
    alwaysOnTop: true,
    onToolbarVisible: (now) => visible.push(now),
    onToolbarClose: () => closing.hides,
    onClosed: (name) => closed.push(name),
    clock,
    log,
  });
  /** The window made last. */
  const last = () => {
    const fake = made.at(-1);
    if (!fake) throw new Error('no window');
    return fake;
  };
  const setDisplays = (...next: Display[]) => {
    displays = next;
    screenEvents.emit('display-removed');
  };
  const setDark = () => {
    dark = true;
    themeEvents.emit('updated');
  };
  return { windows, made, last, visible, closing, closed, positions, pass, lines, setDisplays, setDark };
}

describe('createWindows', () => {
  let test: ReturnType<typeof setUp>;
  beforeEach(() => {
    test = setUp();
  });
  const openToolbar = () => {
    test.windows.open('toolbar');
    test.last().emit('ready-to-show');
    return test.last();
  };

  it('makes no window before one is asked for, and shows it only when it is drawn', () => {
    expect(test.made).toHaveLength(0);
    test.windows.open('toolbar');
    expect(test.last().calls).toEqual(['load tonebridge://app/toolbar.html']);
    test.last().emit('ready-to-show');
    expect(test.last().calls).toEqual(['load tonebridge://app/toolbar.html', 'show']);
    expect(test.windows.isToolbarVisible()).toBe(true);
  });

  it('shows the toolbar quietly, and leaves a visible one alone', () => {
    test.windows.showQuietly();
    test.last().emit('ready-to-show');
    test.windows.showQuietly();
    expect(test.last().calls.slice(1)).toEqual(['showInactive']);
    test.windows.open('toolbar');
    expect(test.last().calls.slice(1)).toEqual(['showInactive', 'show']);
    expect(test.made).toHaveLength(1);
  });

  it('keeps the focus that the user asked for while the page was loading', () => {
    test.windows.open('toolbar');
    test.windows.showQuietly();
    test.last().emit('ready-to-show');
    expect(test.last().calls.slice(1)).toEqual(['show']);
  });

  it('takes the toolbar down when it was hidden for ten minutes, and brings it back where and as it was', () => {
    const first = openToolbar();
    test.windows.fit(first.window.webContents, 300);
    test.windows.hideToolbar();
    test.pass(10 * 60_000);
    expect(first.window.isDestroyed()).toBe(true);
    expect(test.windows.isToolbarVisible()).toBe(false);
    test.windows.setAlwaysOnTop(false);
    test.windows.showQuietly();
    const second = test.last();
    expect(second.options).toMatchObject({ ...corner, y: 1040 - 300 - 24, height: 300, alwaysOnTop: false });
    second.emit('ready-to-show');
    expect(second.calls).toEqual(['load tonebridge://app/toolbar.html', 'showInactive']);
    expect(test.visible).toEqual([true, false, false, true]);
  });

  it('brings a minimised window back', () => {
    const toolbar = openToolbar();
    toolbar.minimized = true;
    test.windows.open('toolbar');
    expect(toolbar.calls.slice(-2)).toEqual(['restore', 'show']);
  });

  it('hides the toolbar when it is closed, and tells', () => {
    const toolbar = openToolbar();
    let prevented = false;
    toolbar.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
    expect(toolbar.calls.at(-1)).toBe('hide');
    test.windows.toggleToolbar();
    expect(toolbar.calls.at(-1)).toBe('show');
    test.windows.toggleToolbar();
    expect(test.visible).toEqual([true, false, true, false]);
  });

  it('can still be asked about a toolbar that is just being destroyed', () => {
    const toolbar = openToolbar();
    const seen: boolean[] = [];
    toolbar.window.on('closed', () => seen.push(test.windows.isToolbarVisible()));
    toolbar.window.destroy();
    expect(seen).toEqual([false]);
    expect(test.visible.at(-1)).toBe(false);
  });

  it.each(['settings', 'help'] as const)(
    'destroys the %s window when it is closed, and makes a new one next time',
    async (name) => {
      const verbs = windowVerbs(test.windows);
      await verbs['window:open']({ name }, { id: 0 });
      const first = test.last();
      await verbs['window:close'](undefined, { id: first.window.webContents.id });
      expect(first.calls.at(-1)).toBe('destroy');
      await verbs['window:open']({ name }, { id: 0 });
      expect(test.made).toHaveLength(2);
      expect(test.windows.isOurs(first.window.webContents)).toBe(false);
      expect(test.windows.isOurs(test.last().window.webContents)).toBe(true);
    },
  );

  it('tells which window with a frame is gone', () => {
    openToolbar().window.destroy();
    test.windows.open('practice');
    const { webContents } = test.last().window;
    expect(test.closed).toEqual([]);
    test.windows.closeOf(webContents);
    expect(test.closed).toEqual(['practice']);
  });

  it('sends events to all windows but a crashed one', () => {
    const toolbar = openToolbar();
    test.windows.open('settings');
    const settings = test.last();
    test.windows.broadcast('state:patch', patch);
    settings.crashed = true;
    test.windows.broadcast('state:patch', patch);
    expect(toolbar.sent).toEqual([
      ['state:patch', patch],
      ['state:patch', patch],
    ]);
    expect(settings.sent).toEqual([['state:patch', patch]]);
  });

  it('fits the toolbar to its content where it stands, for its own page only', async () => {
    const toolbar = openToolbar();
    expect(toolbar.bounds).toEqual(corner);
    const { id } = toolbar.window.webContents;
    await windowVerbs(test.windows)['window:fit']({ height: 300 }, { id: id + 1000 });
    expect(toolbar.bounds).toEqual(corner);
    await windowVerbs(test.windows)['window:fit']({ height: 300 }, { id });
    expect(toolbar.bounds).toEqual({ ...corner, y: 1040 - 300 - 24, height: 300 });
  });

  it('is as wide as its size says, in a window made before and after', () => {
    test.windows.setToolbarSize('compact');
    const toolbar = openToolbar();
    expect(toolbar.bounds).toMatchObject({ width: 520, x: 1920 - 520 - 24 });
    toolbar.bounds = { ...toolbar.bounds, x: 100, y: 50 };
    toolbar.emit('move');
    test.windows.setToolbarSize('normal');
    expect(toolbar.bounds).toMatchObject({ x: 100, y: 50, width: 420 });
  });

  it('remembers where the user puts the toolbar, not where this program does', () => {
    const toolbar = openToolbar();
    test.windows.fit(toolbar.window.webContents, 200);
    test.pass(1000);
    expect(test.positions.saved).toBeNull();
    toolbar.bounds = { ...toolbar.bounds, x: 100, y: 50 };
    toolbar.emit('move');
    test.pass(100);
    expect(test.positions.saved).toBeNull();
    test.pass(1000);
    expect(test.positions.saved).toEqual({ x: 100, y: 50, fromRight: false, fromBottom: false });
    test.windows.fit(toolbar.window.webContents, 250);
    expect(toolbar.bounds).toEqual({ x: 100, y: 50, width: 420, height: 250 });
  });

  it('does not jump back when its content changes right after a drag', () => {
    const toolbar = openToolbar();
    toolbar.bounds = { ...toolbar.bounds, x: 100, y: 50 };
    toolbar.emit('move');
    test.windows.fit(toolbar.window.webContents, 250);
    expect(toolbar.bounds).toEqual({ x: 100, y: 50, width: 420, height: 250 });
    expect(test.positions.saved).toEqual({ x: 100, y: 50, fromRight: false, fromBottom: false });
  });

  it('lies down along an edge of the work area, and stays there when it grows', () => {
    const toolbar = openToolbar();
    toolbar.bounds = { ...toolbar.bounds, x: 1920 + 9, y: 1040 - 96 - 11 };
    toolbar.emit('move');
    test.pass(500);
    expect(toolbar.bounds).toMatchObject({ x: 1920, y: 1040 - 96 });
    test.pass(1000);
    expect(test.positions.saved).toEqual({ x: 1920, y: 1040, fromRight: false, fromBottom: true });
    test.windows.fit(toolbar.window.webContents, 300);
    expect(toolbar.bounds).toEqual({ x: 1920, y: 740, width: 420, height: 300 });
    test.windows.fit(toolbar.window.webContents, 96);
    expect(toolbar.bounds).toMatchObject({ x: 1920, y: 944 });
  });

  it('has a place of its own in each arrangement of displays', () => {
    const toolbar = openToolbar();
    const dragTo = (x: number, y: number) => {
      toolbar.bounds = { ...toolbar.bounds, x, y };
      toolbar.emit('move');
      test.pass(500);
    };
    dragTo(2500, 300);
    test.setDisplays(main);
    dragTo(50, 60);
    test.setDisplays(main, second);
    expect(toolbar.bounds).toMatchObject({ x: 2500, y: 300 });
    test.setDisplays(main);
    expect(toolbar.bounds).toMatchObject({ x: 50, y: 60 });
  });

  it('has its size again after a move to a display of another scale', () => {
    const toolbar = openToolbar();
    // Windows scales the first time.
    toolbar.scaleOnce = 1.5;
    test.windows.fit(toolbar.window.webContents, 200);
    expect(toolbar.bounds).toMatchObject({ width: 420, height: 200 });
    toolbar.bounds = { x: 700, y: 300, width: 421, height: 201 };
    toolbar.emit('move');
    test.pass(500);
    expect(toolbar.bounds).toEqual({ x: 700, y: 300, width: 420, height: 200 });
  });

  it('stays at the first closing, for as long as it is told to', async () => {
    const toolbar = openToolbar();
    test.closing.hides = false;
    toolbar.emit('close', { preventDefault: () => {} });
    await windowVerbs(test.windows)['window:close'](undefined, { id: toolbar.window.webContents.id });
    expect(test.windows.isToolbarVisible()).toBe(true);
    test.closing.hides = true;
    await windowVerbs(test.windows)['window:close'](undefined, { id: toolbar.window.webContents.id });
    expect(test.windows.isToolbarVisible()).toBe(false);
  });

  it('knows whether the keyboard goes to the toolbar', () => {
    expect(test.windows.isToolbarFocused()).toBe(false);
    openToolbar().focused = true;
    expect(test.windows.isToolbarFocused()).toBe(true);
  });

  it('comes back while its display is gone, and returns to it later', () => {
    test = setUp({ x: 2500, y: 300, fromRight: false, fromBottom: false });
    const toolbar = openToolbar();
    expect(toolbar.bounds).toMatchObject({ x: 2500, y: 300 });
    test.setDisplays(main);
    expect(toolbar.bounds).toEqual(corner);
    test.pass(1000);
    test.setDisplays(main, second);
    expect(toolbar.bounds).toMatchObject({ x: 2500, y: 300 });
  });

  it('follows the setting that keeps it on top, also in a window made later', () => {
    test.windows.setAlwaysOnTop(false);
    const toolbar = openToolbar();
    expect(toolbar.options.alwaysOnTop).toBe(false);
    test.windows.setAlwaysOnTop(true);
    expect(toolbar.calls.at(-1)).toBe('on top true');
  });

  it('follows the colours of the desktop', () => {
    const toolbar = openToolbar();
    expect(toolbar.options.backgroundColor).toBe('#f1f3ef');
    test.setDark();
    expect(toolbar.calls.at(-1)).toBe('background #12181a');
  });

  it('loads a page again whose process died, but not for ever', () => {
    const toolbar = openToolbar();
    const die = (reason: string) => toolbar.contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    die('clean-exit');
    expect(toolbar.calls).not.toContain('reload');
    for (let count = 0; count < 3; count += 1) die('crashed');
    expect(toolbar.calls.filter((call) => call === 'reload')).toHaveLength(3);
    test.pass(61_000);
    die('oom');
    expect(toolbar.calls.filter((call) => call === 'reload')).toHaveLength(4);
    for (let count = 0; count < 3; count += 1) die('crashed');
    expect(toolbar.calls.at(-1)).toBe('destroy');
    test.windows.open('toolbar');
    expect(test.made).toHaveLength(2);
    expect(test.lines.at(-1)).toBe(
      'process of a window is gone {"reason":"crashed","exitCode":1,"again":false}',
    );
  });
});
