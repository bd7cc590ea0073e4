import type * as Electron from '../desktop/electron.ts';
import { keyReach } from '../shortcuts/key-reach.ts';
import { bindShortcuts, type ShortcutBinding, type ShortcutBindingParts } from './shortcut-binding.ts';
import { startCommand } from './start-command.ts';

/** The program's shortcuts on the real desktop; the app must be ready. */
export function openShortcuts(
  electron: Pick<typeof Electron, 'app' | 'BrowserWindow' | 'globalShortcut'>,
  parts: Pick<ShortcutBindingParts, 'actions' | 'settings' | 'store' | 'warnings' | 'clock' | 'log'>,
): ShortcutBinding {
  const { app, BrowserWindow } = electron;
  const { platform, env } = process;
  const shortcuts = bindShortcuts({
    ...parts,
    system: electron.globalShortcut,
    platform,
    reach: keyReach({ platform, env, ozone: app.commandLine.getSwitchValue('ozone-platform') }),
    command: startCommand({ env, packaged: app.isPackaged, executable: process.execPath }),
    isFocused: () => BrowserWindow.getFocusedWindow() !== null,
  });
  app.on('browser-window-blur', shortcuts.windowLeft);
  return shortcuts;
}
