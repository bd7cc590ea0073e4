import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { ToolbarSize } from '../../shared/settings.ts';

/** What all windows of a run have in common. */
export interface WindowEnvironment {
  /** Absolute path of the built preload script. */
  readonly preload: string;
  /** Whether this is an installed program; only others have developer tools. */
  readonly packaged: boolean;
}

/** Width of the toolbar in each size, in pixels. */
export const toolbarWidths = { normal: 420, compact: 520 } as const satisfies Record<ToolbarSize, number>;

/** Height of the toolbar until its content says how tall it is, in pixels. */
export const toolbarHeight = 96;

/** Behind a page that is not drawn yet: the ground of styles/tokens.css, so that nothing flashes. */
export function backgroundColor(dark: boolean): string {
  return dark ? '#12181a' : '#f1f3ef';
}

/** The frameless toolbar, made hidden. */
export function toolbarOptions(
  environment: WindowEnvironment,
  look: { readonly bounds: Rectangle; readonly dark: boolean; readonly alwaysOnTop: boolean },
): BrowserWindowConstructorOptions {
  return {
    ...common(environment, look.dark),
    ...look.bounds,
    alwaysOnTop: look.alwaysOnTop,
    frame: false,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: false,
  };
}

/** Width and height of the windows with a frame, in pixels. */
export const frameSizes = {
  settings: { width: 680, height: 640 },
  welcome: { width: 860, height: 680 },
  practice: { width: 860, height: 640 },
  activity: { width: 860, height: 640 },
  help: { width: 640, height: 720 },
} as const;

/** The windows with a frame. */
export type FramedName = keyof typeof frameSizes;

/** A window with a frame, made hidden. */
export function framedOptions(
  name: FramedName,
  environment: WindowEnvironment,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...common(environment, dark),
    ...frameSizes[name],
    minWidth: 480,
    minHeight: 400,
    fullscreenable: false,
    autoHideMenuBar: true,
  };
}

/** The page that plays sounds; it is never shown. */
export function playerOptions(environment: WindowEnvironment): BrowserWindowConstructorOptions {
  return { ...common(environment, false), width: 100, height: 100, skipTaskbar: true, focusable: false };
}

function common({ preload, packaged }: WindowEnvironment, dark: boolean): BrowserWindowConstructorOptions {
  return {
    show: false,
    title: 'Tonebridge',
    backgroundColor: backgroundColor(dark),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !packaged,
    },
  };
}
