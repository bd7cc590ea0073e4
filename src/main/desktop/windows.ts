import type { BrowserWindowConstructorOptions, NativeTheme, WebContents } from 'electron';
import type { IpcEvents, WindowName } from '../../shared/ipc.ts';
import type { ToolbarSize } from '../../shared/settings.ts';
import type { Clock, Logger } from '../ports.ts';
import type { PositionStore } from '../storage/position-store.ts';
import type { DesktopWindow } from './desktop-window.ts';
import { createManagedWindow, type ManagedWindow } from './managed-window.ts';
import { createToolbarWindow, type ScreenPort } from './toolbar-window.ts';
import {
  backgroundColor,
  type FramedName,
  framedOptions,
  playerOptions,
  toolbarOptions,
  type WindowEnvironment,
} from './window-options.ts';

/** All windows of the program. */
export interface Windows {
  /** Brings a window up and gives it the focus: the user asked for it. */
  open(name: WindowName): void;
  /** Shows the toolbar without taking the focus. */
  showQuietly(): void;
  /** Shows the toolbar with the focus, or hides it. */
  toggleToolbar(): void;
  hideToolbar(): void;
  isToolbarVisible(): boolean;
  /** Whether the keyboard goes to the toolbar. */
  isToolbarFocused(): boolean;
  /** Hides the toolbar or closes another window, whichever the contents belong to. */
  closeOf(sender: Pick<WebContents, 'id'>): void;
  /** Fits the toolbar to its content, in pixels; other windows are left alone. */
  fit(sender: Pick<WebContents, 'id'>, height: number): void;
  setAlwaysOnTop(on: boolean): void;
  setToolbarSize(size: ToolbarSize): void;
  /** Sends an event to every window there is. */
  broadcast<E extends keyof IpcEvents>(event: E, payload: IpcEvents[E]): void;
  /** The pages that can play sounds: the toolbar's, and one for when there is none. */
  readonly speakers: { readonly toolbar: ManagedWindow; readonly player: ManagedWindow };
  /** Whether these contents are a window's of this program. */
  isOurs(contents: Pick<WebContents, 'id'>): boolean;
}

export interface WindowsParts {
  /** `(options) => new BrowserWindow(options)` */
  readonly createWindow: (options: BrowserWindowConstructorOptions) => DesktopWindow;
  readonly screen: ScreenPort;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'> & {
    on(event: 'updated', listener: () => void): unknown;
  };
  readonly environment: WindowEnvironment;
  /** Address of each window's page. */
  readonly pageOf: (name: WindowName | 'player') => string;
  readonly positions: PositionStore;
  readonly alwaysOnTop: boolean;
  /** Called when the toolbar has been shown or hidden. */
  readonly onToolbarVisible: (visible: boolean) => void;
  /** The user closes the toolbar. @returns whether it hides now. */
  readonly onToolbarClose: () => boolean;
  /** Called when a window with a frame is gone, whoever closed it. */
  readonly onClosed: (name: FramedName) => void;
  readonly clock: Clock;
  readonly log: Logger;
}

/** No window exists before it is first asked for; the app must be ready by then. */
export function createWindows(parts: WindowsParts): Windows {
  const { createWindow, nativeTheme, environment, pageOf, onToolbarVisible, onClosed, clock, log } = parts;
  let alwaysOnTop = parts.alwaysOnTop;
  const isDark = () => nativeTheme.shouldUseDarkColors;

  const toolbar = createToolbarWindow({
    ...parts,
    page: pageOf('toolbar'),
    onClose: parts.onToolbarClose,
    create: (bounds) => {
      const window = createWindow(toolbarOptions(environment, { bounds, dark: isDark(), alwaysOnTop }));
      window.on('show', () => onToolbarVisible(true));
      window.on('hide', () => onToolbarVisible(false));
      window.on('closed', () => onToolbarVisible(false));
      return window;
    },
  });
  const framed = (name: FramedName): ManagedWindow =>
    createManagedWindow({
      page: pageOf(name),
      clock,
      log,
      create: () => {
        const window = createWindow(framedOptions(name, environment, isDark()));
        window.on('closed', () => onClosed(name));
        return window;
      },
    });
  const all: Readonly<Record<WindowName, ManagedWindow>> = {
    toolbar,
    settings: framed('settings'),
    welcome: framed('welcome'),
    practice: framed('practice'),
    activity: framed('activity'),
    help: framed('help'),
  };

  const player = createManagedWindow({
    page: pageOf('player'),
    clock,
    log,
    create: () => createWindow(playerOptions(environment)),
  });

  nativeTheme.on('updated', () => {
    for (const each of Object.values(all)) {
      each.with((window) => window.setBackgroundColor(backgroundColor(isDark())));
    }
  });

  return {
    open: (name) => all[name].show('focus'),
    showQuietly: () => toolbar.show('quiet'),
    toggleToolbar: () => (toolbar.isVisible() ? toolbar.hide() : toolbar.show('focus')),
    hideToolbar: toolbar.hide,
    isToolbarVisible: () => toolbar.isVisible(),
    isToolbarFocused: () => {
      let focused = false;
      toolbar.with((window) => {
        focused = window.isFocused();
      });
      return focused;
    },
    closeOf: (sender) => {
      const window = Object.values(all).find((each) => each.owns(sender));
      if (window === toolbar) toolbar.close();
      else window?.destroy();
    },
    fit: (sender, height) => {
      if (toolbar.owns(sender)) toolbar.fit(height);
    },
    setAlwaysOnTop: (on) => {
      alwaysOnTop = on;
      toolbar.with((window) => window.setAlwaysOnTop(on));
    },
    setToolbarSize: toolbar.setSize,
    broadcast: (event, payload) => {
      for (const each of Object.values(all)) each.send(event, payload);
    },
    speakers: { toolbar, player },
    isOurs: (contents) => [...Object.values(all), player].some((each) => each.owns(contents)),
  };
}
