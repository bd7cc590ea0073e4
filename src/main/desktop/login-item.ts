import type { App } from 'electron';
import type { Logger } from '../ports.ts';
import {
  autostartEntry,
  autostartFile,
  isSwitchedOff,
  readAutostart,
  removeAutostart,
  writeAutostart,
} from './xdg-autostart.ts';

/** Starting the program, hidden, when the user logs in. */
export interface LoginItem {
  /** The user wants it so. @returns false when the system does not let it. */
  set(on: boolean): boolean;
  /**
   * Brings the system in line with the setting at a start: the program may have moved, and a policy may have changed
   * the setting. What the user switched off in the system's own settings stays off.
   */
  keep(on: boolean): void;
}

export interface LoginItemParts {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly platform: NodeJS.Platform;
  readonly command: LoginCommand;
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the user's home folder. */
  readonly home: string;
  readonly log: Logger;
}

/** How the program is started at login. */
export interface LoginCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The command that starts this program the way it was started, only hidden.
 *
 * @param parts `appFolder`: of a run from source, else null. `profile`: a folder that was asked for on the command
 *   line, else empty. `noSandbox`: whether it runs without, as asked.
 */
export function loginCommand(parts: {
  readonly execPath: string;
  readonly env: NodeJS.ProcessEnv;
  readonly appFolder: string | null;
  readonly profile: string;
  readonly noSandbox: boolean;
}): LoginCommand {
  const { execPath, env, appFolder, profile, noSandbox } = parts;
  return {
    // An AppImage runs from a mount that is another one each time.
    program: env.APPIMAGE || execPath,
    args: [
      ...(noSandbox ? ['--no-sandbox'] : []),
      ...(profile === '' ? [] : [`--user-data-dir=${profile}`]),
      ...(appFolder === null ? [] : [appFolder]),
      '--hidden',
    ],
  };
}

export function createLoginItem(parts: LoginItemParts): LoginItem {
  const item = parts.platform === 'linux' ? xdgItem(parts) : systemItem(parts);
  return {
    set: (on) => attempt(() => item.set(on), parts.log),
    keep: (on) => void attempt(() => item.keep(on), parts.log),
  };
}

type Item = { [Name in keyof LoginItem]: (on: boolean) => void };

function attempt(work: () => void, log: Logger): boolean {
  try {
    work();
    return true;
  } catch (error) {
    log.warn('start at login cannot be set', { error });
    return false;
  }
}

function xdgItem({ command: { program, args }, env, home }: LoginItemParts): Item {
  const file = autostartFile(env, home);
  const entry = autostartEntry([program, ...args]);
  const set = (on: boolean) => (on ? writeAutostart(file, entry) : removeAutostart(file));
  return {
    set,
    keep: (on) => {
      const present = readAutostart(file);
      if (on && present !== null && (present === entry || isSwitchedOff(present))) return;
      set(on);
    },
  };
}

/** Windows and macOS. macOS takes no arguments: there the program sees that it was started at login. */
function systemItem({ app, platform, command: { program, args } }: LoginItemParts): Item {
  const where =
    platform === 'win32'
      ? // Electron joins the arguments with spaces as they are.
        { path: program, args: args.map((each) => (/[\s"]/.test(each) ? `"${each}"` : each)) }
      : {};
  const set = (on: boolean) => app.setLoginItemSettings({ openAtLogin: on, ...where });
  return {
    set,
    keep: (on) => {
      // Setting what is set already would switch on again what the user switched off in the Task Manager.
      if (app.getLoginItemSettings(where).openAtLogin !== on) set(on);
    },
  };
}
