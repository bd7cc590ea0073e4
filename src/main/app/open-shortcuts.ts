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
  const shortcuts = bindShortcuts({
    ...parts,
    system: electron.globalShortcut,
    platform: process.platform,
    ...reachOfShortcuts(app),
    isFocused: () => BrowserWindow.getFocusedWindow() !== null,
  });
  app.on('browser-window-blur', shortcuts.windowLeft);
  return shortcuts;
}

/** How far shortcuts reach in this session, and the command that goes further. */
export function reachOfShortcuts(
  app: Pick<typeof Electron.app, 'commandLine' | 'isPackaged'>,
): Pick<ShortcutBindingParts, 'reach' | 'command'> {
  const { platform, env, execPath } = process;
  return {
    reach: keyReach({ platform, env, ozone: app.commandLine.getSwitchValue('ozone-platform') }),
    command: startCommand({ env, packaged: app.isPackaged, executable: execPath }),
  };
}
