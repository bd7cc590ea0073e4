import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoginItem, loginCommand } from './login-item.ts';
import { recordingLog } from './testing/recording-log.ts';
import { autostartFile, readAutostart } from './xdg-autostart.ts';

const installed = {
  execPath: '/opt/Tonebridge/tonebridge',
  env: {},
  appFolder: null,
  profile: '',
  noSandbox: false,
};

describe('loginCommand', () => {
  it('starts the installed program hidden', () => {
    expect(loginCommand(installed)).toEqual({ program: '/opt/Tonebridge/tonebridge', args: ['--hidden'] });
  });

  it('starts the AppImage, not what it has mounted', () => {
    const env = { APPIMAGE: '/home/a/Tonebridge.AppImage' };
    expect(loginCommand({ ...installed, execPath: '/tmp/.mount_x/tonebridge', env }).program).toBe(
      env.APPIMAGE,
    );
  });

  it('starts a run from source the way it was started', () => {
    const parts = { ...installed, appFolder: '/src/tonebridge', profile: '/tmp/p', noSandbox: true };
    expect(loginCommand(parts).args).toEqual([
      ...['--no-sandbox', '--user-data-dir=/tmp/p', '/src/tonebridge', '--hidden'],
    ]);
  });
});

describe('the login item of Linux', () => {
  let config: string;
  let file: string;
  beforeEach(() => {
    config = mkdtempSync(join(tmpdir(), 'tonebridge-login-'));
    file = autostartFile({ XDG_CONFIG_HOME: config }, '/');
  });
  afterEach(() => rmSync(config, { recursive: true, force: true }));

  const item = (program = '/opt/tonebridge') => {
    const { log, lines } = recordingLog();
    const login = createLoginItem({
      app: {
        getLoginItemSettings: () => {
          throw new Error('not on Linux');
        },
        setLoginItemSettings: () => {
          throw new Error('not on Linux');
        },
      },
      platform: 'linux',
      command: { program, args: ['--hidden'] },
      env: { XDG_CONFIG_HOME: config },
      home: '/',
      log,
    });
    return { ...login, lines };
  };

  it('is a file while it is on', () => {
    expect(item().set(true)).toBe(true);
    expect(readAutostart(file)).toContain('\nExec=/opt/tonebridge --hidden\n');
    expect(item().set(false)).toBe(true);
    expect(readAutostart(file)).toBeNull();
  });

  it('follows the program to another place, and the setting to another value', () => {
    item().keep(true);
    item('/new/tonebridge').keep(true);
    expect(readAutostart(file)).toContain('\nExec=/new/tonebridge --hidden\n');
    item().keep(false);
    expect(readAutostart(file)).toBeNull();
  });

  it('stays off when the user switched it off in the desktop, until it is asked for here', () => {
    item().set(true);
    writeFileSync(file, readFileSync(file, 'utf8').replace('enabled=true', 'enabled=false'));
    item('/new/tonebridge').keep(true);
    expect(readAutostart(file)).toContain('enabled=false');
    item().set(true);
    expect(readAutostart(file)).toContain('enabled=true');
  });

  it('says when it could not be set', () => {
    writeFileSync(join(config, 'autostart'), 'a file where the folder should be');
    const login = item();
    expect(login.set(true)).toBe(false);
    login.keep(true);
    expect(login.lines).toHaveLength(2);
  });
});

describe('the login item of Windows and macOS', () => {
  const setUp = (platform: NodeJS.Platform, openAtLogin: boolean) => {
    const calls: unknown[] = [];
    const login = createLoginItem({
      app: {
        getLoginItemSettings: () => ({ openAtLogin }) as Electron.LoginItemSettings,
        setLoginItemSettings: (settings) => void calls.push(settings),
      },
      platform,
      command: { program: 'C:\\Tonebridge.exe', args: ['C:\\my app', '--hidden'] },
      env: {},
      home: '/',
      log: recordingLog().log,
    });
    return { login, calls };
  };
  const where = { path: 'C:\\Tonebridge.exe', args: ['"C:\\my app"', '--hidden'] };

  it('is handed to Windows with quoted arguments', () => {
    const { login, calls } = setUp('win32', false);
    expect(login.set(true)).toBe(true);
    login.set(false);
    expect(calls).toEqual([
      { openAtLogin: true, ...where },
      { openAtLogin: false, ...where },
    ]);
  });

  it('is handed to macOS, which takes no arguments', () => {
    const { login, calls } = setUp('darwin', false);
    login.set(true);
    expect(calls).toEqual([{ openAtLogin: true }]);
  });

  it('is left alone at a start unless it differs', () => {
    const same = setUp('win32', true);
    same.login.keep(true);
    expect(same.calls).toEqual([]);
    const other = setUp('win32', true);
    other.login.keep(false);
    expect(other.calls).toEqual([{ openAtLogin: false, ...where }]);
  });
});
