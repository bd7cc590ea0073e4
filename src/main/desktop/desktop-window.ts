import type { BrowserWindow } from 'electron';

/** The part of Electron's BrowserWindow in use. */
export interface DesktopWindow
  extends Pick<
    BrowserWindow,
    | 'destroy'
    | 'getBounds'
    | 'hide'
    | 'isDestroyed'
    | 'isFocused'
    | 'isMinimized'
    | 'isVisible'
    | 'loadURL'
    | 'restore'
    | 'setAlwaysOnTop'
    | 'setBackgroundColor'
    | 'setBounds'
    | 'show'
    | 'showInactive'
    | 'webContents'
  > {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'ready-to-show' | 'closed' | 'move' | 'show' | 'hide', listener: () => void): unknown;
  /** Windows only. */
}
