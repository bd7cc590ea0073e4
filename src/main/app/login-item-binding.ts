import { homedir } from 'node:os';
import { type Notice, notice } from '../../shared/notice.ts';
import type * as Electron from '../desktop/electron.ts';
import { createLoginItem, loginCommand } from '../desktop/login-item.ts';
import type { Logger } from '../ports.ts';

/** Starts the program at login, hidden, or not, and says why it can't; null when it is done. */
export type UseLoginItem = (on: boolean) => Notice | null;

/**
 * Brings the start at login in line with the setting.
 *
 * @param on the setting at this start.
 * @returns what a later change of the setting calls.
 */
export function bindLoginItem(app: typeof Electron.app, on: boolean, log: Logger): UseLoginItem {
  const { env, platform, execPath } = process;
  const command = loginCommand({
    execPath,
    env,
    appFolder: app.isPackaged ? null : app.getAppPath(),
    profile: app.commandLine.getSwitchValue('user-data-dir'),
    noSandbox: !app.isPackaged && app.commandLine.hasSwitch('no-sandbox'),
  });
  const item = createLoginItem({ app, platform, command, env, home: homedir(), log });
  item.keep(on);
  return (wanted) => (item.set(wanted) ? null : notice('life.loginFailed'));
}
