import { join } from 'node:path';
import { createKeyRepeatFilter } from './agent/key-repeat.ts';
import { createDomain } from './app/domain.ts';
import { createHandlers } from './app/handlers.ts';
import { bindLook } from './app/look-binding.ts';
import { openWindows } from './app/open-windows.ts';
import { keepPresent } from './app/presence.ts';
import { createSaveSettings } from './app/save-settings.ts';
import { systemClock as clock } from './app/system-clock.ts';
import { bindTongue } from './app/tongue.ts';
import { bindTray } from './app/tray-binding.ts';
import { createUseShortcut } from './app/use-shortcut.ts';
import { createWake } from './app/wake.ts';
import * as electron from './desktop/electron.ts';
import { registerIpc } from './desktop/ipc.ts';
import { manageLifecycle } from './desktop/lifecycle.ts';
import { isWakeUp, watchPower } from './desktop/power.ts';
import { registerScheme, serveApp } from './desktop/protocol.ts';
import { hardenApp } from './desktop/security.ts';
import { createShortcut } from './desktop/shortcut.ts';
import { claimSingleInstance } from './desktop/single-instance.ts';
import { createStateSync } from './desktop/state-sync.ts';
import { createTrust } from './desktop/trust.ts';
import { createLogger } from './storage/log.ts';
import { createRedactor } from './storage/redact.ts';

const { app } = electron;

/** A sign-out at quit may take this long, in milliseconds; then the gateway's own time-out does it. */
const SIGN_OUT_AT_QUIT_MS = 1500;

app.setName('Tonebridge');
const folder = app.getPath('userData');
const built = join(__dirname, '..');
const redactor = createRedactor();
const log = createLogger({ file: join(folder, 'logs', 'tonebridge.log'), redactor, level: 'info' });

// Electron's own answer to an error nobody caught is a dialog that blocks the program, even while it quits.
process.on('uncaughtException', (error) => log.error('uncaught error', { error }));
process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }));

let onSecondStart = (): void => {};

if (claimSingleInstance(app, () => onSecondStart())) {
  hardenApp(app, log);
  registerScheme(electron.protocol);
  app.whenReady().then(start, (error: unknown) => log.error('start failed', { error }));
} else {
  app.quit();
}

function start(): void {
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  const { settings, secrets, store, warnings, audit, agent } = createDomain({ folder, redactor, clock, log });
  bindTongue(electron, store, settings);

  let drawTray = (): void => {};
  const { alwaysOnTop } = settings.get();
  const windows = openWindows(electron, {
    folder,
    built,
    alwaysOnTop,
    clock,
    log,
    onToolbarVisible: () => drawTray(),
  });
  const openToolbar = (): void => windows.open('toolbar');
  onSecondStart = openToolbar;

  const isPress = createKeyRepeatFilter(clock);
  const onPress = (): void => void (isPress() && agent.transmit());
  const shortcut = createShortcut({ globalShortcut: electron.globalShortcut, onPress, log });
  const useShortcut = createUseShortcut({ shortcut, store, warnings, platform: process.platform });

  const wake = createWake(() => agent.reconcile(), clock);
  const { snapshot } = createStateSync(store, (event) => windows.broadcast('state:patch', event));
  const saveSettings = createSaveSettings({ current: settings.get, save: settings.save, useShortcut });
  registerIpc({
    ipcMain: electron.ipcMain,
    handlers: createHandlers({
      agent,
      windows,
      secrets,
      saveSettings,
      ...bindLook({ settings, store, nativeTheme: electron.nativeTheme, windows }),
      settings: settings.get,
      state: snapshot,
      onNetworkBack: wake,
    }),
    isTrusted: createTrust(windows.isOurs),
    log,
  });
  settings.subscribe(agent.settingsChanged);

  drawTray = bindTray(electron, store, { agent, windows, quit: () => app.quit() });
  keepPresent(store, windows.showQuietly);
  serveApp(electron.protocol, join(built, 'renderer'), log);
  watchPower(electron.powerMonitor, (event) => isWakeUp(event) && wake());
  const onQuit = async (): Promise<void> => {
    shortcut.dispose();
    await agent.signOut(SIGN_OUT_AT_QUIT_MS).finally(audit.flush);
  };
  manageLifecycle({ app, onActivate: openToolbar, onQuit, clock, log });

  useShortcut(settings.get().shortcut);
  openToolbar();
  void agent.resume();
}
