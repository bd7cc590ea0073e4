import type { Display } from 'electron';
import type { Place } from '../../storage/position-store.ts';
import type { ScreenPort } from '../toolbar-window.ts';
import { createWindows, type WindowsParts } from '../windows.ts';
import { fakeEmitter } from './emitter.ts';
import { type FakeWindow, fakeWindow } from './fake-window.ts';
import { manualClock } from './manual-clock.ts';
import { recordingLog } from './recording-log.ts';

const display = (id: number, x: number) =>
  ({
    id,
    bounds: { x, y: 0, width: 1920, height: 1080 },
    workArea: { x, y: 0, width: 1920, height: 1040 },
    scaleFactor: 1,
  }) satisfies Pick<Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'> as Display;
export const main = display(1, 0);
export const second = display(2, 1920);
/** Where the toolbar stands at first. */
export const corner = { x: 1920 - 420 - 24, y: 1040 - 96 - 24, width: 420, height: 96 };

/** The windows over fakes of Electron. */
export function setUpWindows(saved: Place | null = null) {
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

export type WindowsTest = ReturnType<typeof setUpWindows>;

/** Opens the toolbar until it is drawn. */
export function openToolbarOf({ windows, last }: WindowsTest): FakeWindow {
  windows.open('toolbar');
  last().emit('ready-to-show');
  return last();
}
