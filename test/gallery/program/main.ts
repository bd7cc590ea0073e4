import { join } from 'node:path';
import * as electron from '../../../src/main/desktop/electron.ts';
import { registerScheme, serveApp } from '../../../src/main/desktop/protocol.ts';
import { hardenApp } from '../../../src/main/desktop/security.ts';
import { framedOptions } from '../../../src/main/desktop/window-options.ts';

/**
 * A program around the built windows that shows their stories: the product's own protocol, content security policy and
 * sandbox, but a preload whose main process is a fake. One window serves all stories; who drives it sizes it.
 */
const { app, BrowserWindow } = electron;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

hardenApp(app, silent);
registerScheme(electron.protocol);

app.whenReady().then(() => {
  serveApp(electron.protocol, join(__dirname, '..', '..', '..', 'dist', 'renderer'), silent);
  const options = framedOptions(
    'settings',
    { preload: join(__dirname, '..', 'preload', 'index.cjs'), packaged: false },
    false,
  );
  const window = new BrowserWindow({ ...options, show: true, width: 1000, height: 900 });
  // A story with unsaved changes gives way to the next one.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  void window.loadURL('about:blank');
});
