import { beforeEach, describe, expect, it } from 'vitest';
import { corner, openToolbarOf, setUpWindows, type WindowsTest } from './testing/windows-kit.ts';
import { windowVerbs } from './window-verbs.ts';

const patch = JSON.stringify({ seq: 1, patch: { transmitBlock: null } });

describe('createWindows', () => {
  let test: WindowsTest;
  beforeEach(() => {
    test = setUpWindows();
  });
  const openToolbar = () => openToolbarOf(test);

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
