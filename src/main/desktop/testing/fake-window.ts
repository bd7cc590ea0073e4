import type { BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import type { DesktopWindow } from '../desktop-window.ts';
import { type FakeEmitter, fakeEmitter } from './emitter.ts';

/** A window that exists only in the calls made on it. */
export interface FakeWindow {
  readonly window: DesktopWindow;
  readonly contents: FakeEmitter;
  readonly options: BrowserWindowConstructorOptions;
  /** Names of the calls that show, hide, load or destroy it, in order. */
  readonly calls: string[];
  /** What was sent to its page. */
  readonly sent: unknown[][];
  bounds: Rectangle;
  minimized: boolean;
  /** By how much the system gets the next size wrong. */
  scaleOnce: number;
  focused: boolean;
  crashed: boolean;
  loading: boolean;
  emit: FakeEmitter['emit'];
}

let nextId = 1;

/** Makes a window from the options that Electron's would get. */
export function fakeWindow(options: BrowserWindowConstructorOptions): FakeWindow {
  const events = fakeEmitter();
  const contents = fakeEmitter();
  const calls: string[] = [];
  const sent: unknown[][] = [];
  let visible = false;
  let destroyed = false;
  const setVisible = (on: boolean, call: string) => {
    calls.push(call);
    visible = on;
    events.emit(on ? 'show' : 'hide');
  };
  const webContents = {
    id: nextId++,
    isCrashed: () => fake.crashed,
    isLoadingMainFrame: () => fake.loading,
    reload: () => void calls.push('reload'),
    send: (...args) => void sent.push(args),
  } satisfies Pick<WebContents, 'id' | 'isCrashed' | 'isLoadingMainFrame' | 'reload' | 'send'>;
  const window: DesktopWindow = {
    on: events.on,
    // The rest of the contents is never used.
    webContents: { ...webContents, on: contents.on } as unknown as WebContents,
    destroy: () => {
      calls.push('destroy');
      destroyed = true;
      events.emit('closed');
    },
    getBounds: () => fake.bounds,
    hide: () => setVisible(false, 'hide'),
    isDestroyed: () => destroyed,
    isFocused: () => fake.focused,
    isMinimized: () => fake.minimized,
    isVisible: () => {
      if (destroyed) throw new TypeError('Object has been destroyed');
      return visible;
    },
    loadURL: async (url) => void calls.push(`load ${url}`),
    restore: () => void calls.push('restore'),
    setAlwaysOnTop: (on) => void calls.push(`on top ${on}`),
    setBackgroundColor: (color) => void calls.push(`background ${color}`),
    setBounds: (bounds) => {
      const { width, height } = { ...fake.bounds, ...bounds };
      const scaled = { width: width * fake.scaleOnce, height: height * fake.scaleOnce };
      fake.scaleOnce = 1;
      fake.bounds = { ...fake.bounds, ...bounds, ...scaled };
      events.emit('move');
    },
    show: () => setVisible(true, 'show'),
    showInactive: () => setVisible(true, 'showInactive'),
  };
  const { x = 0, y = 0, width = 0, height = 0 } = options;
  const fake: FakeWindow = {
    window,
    contents,
    options,
    calls,
    sent,
    bounds: { x, y, width, height },
    minimized: false,
    scaleOnce: 1,
    focused: false,
    crashed: false,
    loading: false,
    emit: events.emit,
  };
  return fake;
}
