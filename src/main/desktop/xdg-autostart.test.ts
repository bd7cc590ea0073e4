import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  autostartEntry,
  autostartFile,
  isSwitchedOff,
  readAutostart,
  removeAutostart,
  writeAutostart,
} from './xdg-autostart.ts';

const execOf = (...command: string[]) => /^Exec=(.*)$/m.exec(autostartEntry(command))?.[1];

describe('autostartFile', () => {
  it.each([
    [{}, '/home/a/.config/autostart/tonebridge.desktop'],
    [{ XDG_CONFIG_HOME: '' }, '/home/a/.config/autostart/tonebridge.desktop'],
    [{ XDG_CONFIG_HOME: 'relative' }, '/home/a/.config/autostart/tonebridge.desktop'],
    [{ XDG_CONFIG_HOME: '/cfg' }, '/cfg/autostart/tonebridge.desktop'],
  ])('of %o', (env, file) => {
    expect(autostartFile(env, '/home/a')).toBe(file);
  });
});

describe('autostartEntry', () => {
  it('leaves plain arguments as they are', () => {
    expect(execOf('/opt/Tonebridge/tonebridge', '--hidden')).toBe('/opt/Tonebridge/tonebridge --hidden');
  });

  it.each([
    ['/home/a b/Tonebridge.AppImage', '"/home/a b/Tonebridge.AppImage"'],
    ['/x/100%', '/x/100%%'],
    ["/x/it's", '"/x/it\'s"'],
    ['/x/a"b', '"/x/a\\\\"b"'],
    ['/x/$HOME`id`', '"/x/\\\\$HOME\\\\`id\\\\`"'],
    ['/x/a\\b', '"/x/a\\\\\\\\b"'],
    ['/x/a\nExec=evil', '"/x/a\\nExec=evil"'],
    ['', '""'],
    ['/家/工具条', '"/家/工具条"'],
  ])('quotes %j', (argument, quoted) => {
    expect(execOf(argument, '--hidden')).toBe(`${quoted} --hidden`);
  });
});

describe('the file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-autostart-'));
    file = autostartFile({ XDG_CONFIG_HOME: folder }, '/');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is written whole, read and removed', () => {
    expect(readAutostart(file)).toBeNull();
    writeAutostart(file, autostartEntry(['x']));
    writeAutostart(file, autostartEntry(['y']));
    expect(readAutostart(file)).toBe(autostartEntry(['y']));
    expect(readdirSync(join(folder, 'autostart'))).toEqual(['tonebridge.desktop']);
    removeAutostart(file);
    removeAutostart(file);
    expect(readAutostart(file)).toBeNull();
  });

  it('cannot be written where its folder cannot be', () => {
    writeFileSync(join(folder, 'autostart'), 'a file');
    expect(() => writeAutostart(file, '')).toThrow();
  });

  it('says whether a user switched it off in the desktop', () => {
    const entry = autostartEntry(['x']);
    expect(isSwitchedOff(entry)).toBe(false);
    expect(isSwitchedOff(entry.replace('enabled=true', 'enabled=false'))).toBe(true);
    expect(isSwitchedOff(`${entry}Hidden=true\n`)).toBe(true);
  });

  it.runIf(canLaunch())('is understood by a real desktop library, whatever its command holds', () => {
    const out = join(folder, 'out.txt');
    const odd = 'a "b" $HOME `id` c\\d 100% \'e\' 家';
    writeAutostart(file, autostartEntry(['/bin/sh', '-c', 'printf %s "$1" > "$2"', 'sh', odd, out]));
    execFileSync('gio', ['launch', file]);
    const end = Date.now() + 5000;
    let written = '';
    while (written === '' && Date.now() < end) written = readSafely(out);
    expect(written).toBe(odd);
  });
});

function canLaunch(): boolean {
  try {
    execFileSync('gio', ['help', 'launch'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
