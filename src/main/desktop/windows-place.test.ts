import { beforeEach, describe, expect, it } from 'vitest';
import {
  corner,
  main,
  openToolbarOf,
  second,
  setUpWindows,
  type WindowsTest,
} from './testing/windows-kit.ts';
import { windowVerbs } from './window-verbs.ts';

describe('the place and size of the toolbar', () => {
  let test: WindowsTest;
  beforeEach(() => {
    test = setUpWindows();
  });
  const openToolbar = () => openToolbarOf(test);

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

  it('comes back while its display is gone, and returns to it later', () => {
    test = setUpWindows({ x: 2500, y: 300, fromRight: false, fromBottom: false });
    const toolbar = openToolbar();
    expect(toolbar.bounds).toMatchObject({ x: 2500, y: 300 });
    test.setDisplays(main);
    expect(toolbar.bounds).toEqual(corner);
    test.pass(1000);
    test.setDisplays(main, second);
    expect(toolbar.bounds).toMatchObject({ x: 2500, y: 300 });
  });
});
