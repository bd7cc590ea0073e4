/**
 * The baseline: an Electron program with nothing in it but what is being compared. What it does is said by its order, a
 * JSON text in the environment; it tells what happened in lines of JSON, with times of the monotonic clock.
 *
 * @typedef {object} Order
 * @property {boolean} [tray] shows an icon in the tray
 * @property {{ accelerator: string, origin: string, path: string, ca: string }} [post] what a shortcut sends
 * @property {{ x: number, y: number, width: number, height: number }} [window] shows a page of this size
 */

const { app, BrowserWindow, globalShortcut, nativeImage, Tray } = require('electron');
const { join } = require('node:path');

/** @type {Order} */
const order = JSON.parse(process.env.BARE_ORDER ?? '{}');

/** @param {Record<string, unknown>} what */
function tell(what) {
  process.stdout.write(`${JSON.stringify({ ...what, at: Number(process.hrtime.bigint()) / 1e6 })}\n`);
}

/** @type {unknown[]} what must not be collected */
const kept = [];

void app.whenReady().then(() => {
  if (order.tray) kept.push(new Tray(icon()));
  if (order.post) bindPost(order.post);
  if (order.window) openPage(order.window);
  else tell({ kind: 'ready' });
});
app.on('window-all-closed', () => undefined);

function icon() {
  const size = { width: 22, height: 22 };
  return nativeImage.createFromBitmap(Buffer.alloc(size.width * size.height * 4, 0xff), size);
}

/** @param {NonNullable<Order['post']>} post */
function bindPost({ accelerator, origin, path, ca }) {
  const { Pool } = require('undici');
  const pool = new Pool(origin, { connections: 2, pipelining: 1, keepAliveTimeout: 20_000, connect: { ca } });
  globalShortcut.register(accelerator, () => {
    void pool
      .request({
        method: 'POST',
        path,
        headers: { 'Content-Type': 'application/json; charset=UTF-8', Guid: 'bare' },
      })
      .then(({ body }) => body.text());
  });
}

/** @param {NonNullable<Order['window']>} bounds */
function openPage(bounds) {
  const window = new BrowserWindow({
    ...bounds,
    frame: false,
    resizable: false,
    show: false,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => {
    window.showInactive();
    tell({ kind: 'ready' });
  });
  void window.loadFile(join(__dirname, 'page.html'));
  // A line of standard input makes the page repaint.
  let dark = false;
  process.stdin.on('data', () => {
    dark = !dark;
    tell({ kind: 'sent' });
    window.webContents.send('repaint', dark);
  });
}
