/**
 * The one place where the program takes Electron's objects. Everything else in this folder gets them handed
 * over and imports their types only, so that it is tested without Electron.
 */
export {
  app,
  BaseWindow,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  Tray,
} from 'electron';
