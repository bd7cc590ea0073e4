import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { Logger } from '../ports.ts';
import { openSettings } from './settings-store.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

const log: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const now = () => Date.UTC(2026, 0, 2, 3, 4, 5);
const aside = 'settings.broken-2026-01-02T03-04-05.000Z.json';
const changed: Settings = {
  ...defaultSettings,
  gateway: 'https://gw.example:8043',
  ivrDirectory: [{ name: 'Bank.of "x"', numbers: ['70093'], prefixes: [] }],
};

describe('openSettings', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-settings-'));
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  const open = () => openSettings({ folder, log, now });
  const file = () => join(folder, 'settings.json');

  it('starts with defaults and no warning, even where the folder is missing', () => {
    folder = join(folder, 'new');
    const store = open();
    expect(store.get()).toEqual(defaultSettings);
    expect(store.warnings).toEqual([]);
  });

  it('keeps what was saved', () => {
    expect(open().save(changed)).toBe(true);
    expect(open().get()).toEqual(changed);
    expect(open().warnings).toEqual([]);
  });

  it('writes a file that only its owner can read, and no half-written one', () => {
    const store = open();
    for (let port = 1; port < 20; port += 1)
      store.save({ ...changed, gateway: `https://gw.example:${port}` });
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it.each(['{"gateway": "https://gw', '', '[]', 'null', '\u0000\u0000'])(
    'keeps a broken file aside: %j',
    (content) => {
      writeFileSync(file(), content);
      const store = open();
      expect(store.get()).toEqual(defaultSettings);
      expect(store.warnings).toEqual([{ key: 'warning.settingsBroken', params: { file: aside } }]);
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(content);
      expect(store.save(changed)).toBe(true);
      expect(open().get()).toEqual(changed);
    },
  );

  it('clears away what a killed program had half written, and nothing else', () => {
    for (const name of ['settings.json.tmp-123', 'window.json.tmp-1', 'settings.json.bak']) {
      writeFileSync(join(folder, name), '{"gat');
    }
    openSettings({ folder, log, now });
    expect(readdirSync(folder).sort()).toEqual(
      expect.arrayContaining(['settings.json.bak', 'window.json.tmp-1']),
    );
    expect(readdirSync(folder)).not.toContain('settings.json.tmp-123');
  });

  it('replaces one broken value only, names it and keeps a copy', () => {
    const content = JSON.stringify({ ...changed, shortcut: 7, unknown: true });
    writeFileSync(file(), content);
    const store = open();
    expect(store.get()).toEqual(changed);
    expect(store.warnings).toEqual([
      { key: 'warning.settingsRepaired', params: { names: 'shortcut', file: aside } },
    ]);
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(content);
  });

  it('says so when the file cannot be read, and stays usable', () => {
    mkdirSync(file());
    const store = open();
    expect(store.warnings).toEqual([{ key: 'warning.settingsUnreadable' }]);
    expect(store.save(changed)).toBe(false);
    expect(store.get()).toEqual(changed);
  });

  it('tells when a save could not be written, and uses the settings all the same', () => {
    const store = open();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    expect(store.save(changed)).toBe(false);
    expect(store.get()).toEqual(changed);
  });

  it('refuses settings that are not valid and keeps the old ones', () => {
    const store = open();
    expect(() => store.save({ ...changed, shortcut: '' })).toThrow();
    expect(store.get()).toEqual(defaultSettings);
  });

  it('calls back at each save until unsubscribed', () => {
    const store = open();
    const seen: string[] = [];
    const stop = store.subscribe((settings) => seen.push(settings.gateway));
    store.save(changed);
    stop();
    store.save(defaultSettings);
    expect(seen).toEqual([changed.gateway]);
  });
});
