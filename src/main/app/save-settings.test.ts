import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../shared/notice.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { Accelerators } from '../../shared/shortcuts.ts';
import { createSaveSettings } from './save-settings.ts';

let folder: string;
let saved: Settings[];
let shortcuts: Accelerators[];
let writable: boolean;
let loginItems: boolean[];
let loginAllowed: boolean;

const save = createSaveSettings({
  locked: [],
  current: () => saved.at(-1) ?? defaultSettings,
  save: (settings) => {
    saved.push(settings);
    return writable;
  },
  useShortcuts: (accelerators) => {
    shortcuts.push(accelerators);
    if (accelerators.toolbar !== 'Alt+F4') return null;
    return { ok: false, notice: notice('shortcut.fault.altGr'), field: 'toolbarShortcut' };
  },
  useLoginItem: (on) => {
    loginItems.push(on);
    return loginAllowed ? null : notice('life.loginFailed');
  },
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-'));
  saved = [];
  shortcuts = [];
  writable = true;
  loginItems = [];
  loginAllowed = true;
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (edited: Partial<Settings>) => {
  const result = save({ ...defaultSettings, ...edited });
  return result.ok ? null : [result.field, result.notice.key];
};

describe('createSaveSettings', () => {
  it('saves a gateway in one form, port included', () => {
    expect(refusal({ gateway: ' GW.example.com:8043/ ' })).toBeNull();
    expect(saved.at(-1)?.gateway).toBe('https://gw.example.com:8043');
    expect(refusal({ gateway: 'https://gw.example.com:443' })).toBeNull();
    expect(saved.at(-1)?.gateway).toBe('https://gw.example.com:443');
  });

  it('allows a gateway that is not known yet', () => {
    expect(refusal({ gateway: '' })).toBeNull();
  });

  it.each<[Partial<Settings>, string, string]>([
    [{ gateway: 'gw.example.com' }, 'gateway', 'input.gatewayPort'],
    [{ gateway: 'http://gw.example.com:8000' }, 'gateway', 'input.gatewayScheme'],
    [{ fallbackGateways: ['gw.example.com:8043', 'gw2'] }, 'fallbackGateways', 'input.gatewayPort'],
    [{ fallbackGateways: ['http://gw2.example.com:80'] }, 'fallbackGateways', 'input.gatewayScheme'],
    [{ caFile: '/no/such/file.pem' }, 'caFile', 'input.caFile'],
    [
      { ivrDirectory: [{ name: 'Pay', numbers: [], prefixes: [] }] },
      'ivrDirectory',
      'input.ivrWithoutNumber',
    ],
    [{ toolbarShortcut: 'Alt+F4' }, 'toolbarShortcut', 'shortcut.fault.altGr'],
    [{ agentId: '7' }, 'agentId', 'input.agentId'],
    [{ phoneNumber: '+49 30' }, 'phoneNumber', 'input.phoneForm'],
  ])('refuses %o and saves nothing', (edited, field, key) => {
    expect(refusal(edited)).toEqual([field, key]);
    expect(saved).toEqual([]);
  });

  it('saves the further addresses in one form, and leaves empty ones out', () => {
    const fallbackGateways = ['', ' GW2.example.com:8043/ ', 'https://gw3.example.com:443', '  '];
    expect(refusal({ gateway: 'gw.example.com:8043', fallbackGateways })).toBeNull();
    expect(saved.at(-1)?.fallbackGateways).toEqual([
      'https://gw2.example.com:8043',
      'https://gw3.example.com:443',
    ]);
  });

  it('says when the certificate file holds no certificate', () => {
    const path = join(folder, 'ca.pem');
    writeFileSync(path, 'not a certificate');
    expect(refusal({ caFile: path })).toEqual(['caFile', 'input.caFileForm']);
    writeFileSync(path, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    expect(refusal({ caFile: path })).toEqual(['caFile', 'input.caFileForm']);
  });

  it('takes the shortcuts into use only when all else is right', () => {
    refusal({ shortcut: 'F9', gateway: 'nonsense' });
    expect(shortcuts).toEqual([]);
    refusal({ shortcut: 'F9', toolbarShortcut: 'F8' });
    expect(shortcuts).toEqual([{ pass: 'F9', connect: '', toolbar: 'F8' }]);
  });

  it('keeps agent ID and phone number for the next sign-in, without blanks; both may be missing', () => {
    expect(refusal({ agentId: ' 101 ', phoneNumber: ' 40038 ' })).toBeNull();
    expect(saved.at(-1)).toMatchObject({ agentId: '101', phoneNumber: '40038' });
    expect(refusal({ agentId: '', phoneNumber: '' })).toBeNull();
    expect(refusal({ agentId: '60000' })).toEqual(['agentId', 'input.agentId']);
    expect(refusal({ agentId: '60000', wideAgentIds: true })).toBeNull();
  });

  it('switches the start at login when it changes, and nothing else when that fails', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({ launchAtLogin: true })).toBeNull();
    expect(refusal({ launchAtLogin: true })).toBeNull();
    expect(loginItems).toEqual([true]);
    loginAllowed = false;
    expect(refusal({ launchAtLogin: false, shortcut: 'F8' })).toEqual(['launchAtLogin', 'life.loginFailed']);
    expect(saved.at(-1)).toMatchObject({ launchAtLogin: true });
    expect(shortcuts.slice(-2).map(({ pass }) => pass)).toEqual(['F8', defaultSettings.shortcut]);
  });

  it('says when the file could not be written', () => {
    writable = false;
    expect(refusal({})).toEqual([null, 'settings.notWritten']);
  });
});
