import type { FormField } from '../../shared/ipc.ts';
import type { IvrImport } from '../../shared/ivr-file.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { emptySettings, usualSettings } from './settings-values.ts';
import type { Story } from './story.ts';

const save = '.settings-footer button[type=submit]';
const file = 'payment-lines-2026.csv';
const offered: IvrImport = {
  ok: true,
  file,
  entries: [
    ...usualSettings.ivrDirectory.slice(1),
    { name: 'Payment line, night shift', numbers: ['70095'], prefixes: [] },
  ],
};
const refusedFile: IvrImport = {
  ok: false,
  notice: notice('ivrFile.wrong', { file }),
  problems: [
    notice('ivrFile.inLine', { line: '3', problem: notice('ivrFile.nameMissing') }),
    notice('ivrFile.inLine', {
      line: '17',
      problem: notice('settings.ivrNumberForm', { value: '+44 20 7946 0000 ext. 12' }),
    }),
  ],
  more: 12,
};
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** The window after main has refused to save for this reason. */
function refused(name: string, field: FormField | null, told: Notice): Story {
  return {
    name,
    api: { saveSettings: () => Promise.resolve({ ok: false, notice: told, field }) },
    play: async (hands) => {
      await hands.type('#field-gateway', 'http://gateway');
      await hands.press(save);
      await hands.see('.field-error, [role=alert].banner');
    },
  };
}

/** Proxies are in use, and a password is kept for them. */
function throughProxy(name: string, edits: Partial<Settings>): Story {
  const ways = ['https://proxy.example.com:8443', 'proxy-b.example.com:3128', ''];
  return {
    name,
    settings: { ...usualSettings, ...edits },
    api: { getProxy: () => Promise.resolve({ ways, passwordKept: edits.proxyUser !== undefined }) },
  };
}

/** What the settings window can look like. */
export const settingsStories: readonly Story[] = [
  { name: 'loading', api: { getSettings: never } },
  { name: 'empty', settings: emptySettings },
  { name: 'usual' },
  {
    name: 'many-ivrs',
    settings: {
      ...usualSettings,
      ivrDirectory: Array.from({ length: 40 }, (_, index) => ({
        name: `IVR ${index + 1}`,
        numbers: [String(70_000 + index)],
        prefixes: [],
      })),
    },
  },
  {
    name: 'import-asked',
    api: { importIvrs: () => Promise.resolve(offered) },
    play: async (hands) => {
      await hands.press('.ivr-transfer button');
      await hands.see('#ivr-import-counts');
    },
  },
  {
    name: 'import-wrong',
    api: { importIvrs: () => Promise.resolve(refusedFile) },
    play: async (hands) => {
      await hands.press('.ivr-transfer button');
      await hands.see('.ivr-problems');
    },
  },
  {
    name: 'managed',
    state: {
      ...initialState,
      managed: [
        'gateway',
        'fallbackGateways',
        'caFile',
        'wideAgentIds',
        'ivrDirectory',
        'shortcut',
        'alwaysOnTop',
        'theme',
      ],
    },
  },
  throughProxy('proxy-manual', {
    proxyMode: 'manual',
    proxyAddress: 'https://proxy.example.com:8443',
    proxyBypass: ['*.intranet.example.com', '10.0.0.0/8'],
    proxyUser: 'EXAMPLE\\zhang.san',
  }),
  throughProxy('proxy-pac', { proxyMode: 'pac', proxyPac: 'https://wpad.example.com/proxy.pac' }),
  {
    name: 'proxy-wrong',
    settings: { ...usualSettings, proxyMode: 'manual', proxyUser: 'zhang.san' },
    api: {
      saveSettings: () =>
        Promise.resolve({ ok: false, notice: notice('input.proxyAddress'), field: 'proxyAddress' }),
    },
    play: async (hands) => {
      await hands.type('#field-proxyAddress', 'socks5://proxy.example.com:1080');
      await hands.press(save);
      await hands.see('.field-error');
    },
  },
  {
    name: 'update-ready',
    state: {
      ...initialState,
      about: {
        version: '1.4.2',
        buildKind: 'unsigned',
        licences: '/opt/Tonebridge/resources/THIRD-PARTY.txt',
      },
      update: { kind: 'ready', version: '1.5.0' },
    },
    play: async (hands) => (await hands.see('#about-title')).scrollIntoView(),
  },
  { name: 'unsaved', play: (hands) => hands.type('#field-gateway', 'https://gateway-d.example.com:8043') },
  {
    name: 'saving',
    api: { saveSettings: never },
    play: async (hands) => {
      await hands.type('#field-gateway', 'https://gateway-d.example.com:8043');
      await hands.press(save);
    },
  },
  {
    name: 'saved',
    play: async (hands) => {
      await hands.see('#field-gateway');
      await hands.press(save);
      await hands.see('.save-status .icon');
    },
  },
  refused('bad-gateway', 'gateway', notice('input.gatewayForm')),
  refused('bad-fallbacks', 'fallbackGateways', notice('settings.fallbacksMany', { max: '10' })),
  refused('bad-ca-file', 'caFile', notice('input.caFileForm')),
  refused(
    'bad-shortcut',
    'shortcut',
    notice('shortcut.stays', {
      fault: notice('shortcut.fault.taken', { accelerator: 'Ctrl+Shift+F10' }),
      current: 'Ctrl+Shift+F9',
    }),
  ),
  refused('not-saved', null, notice('window.internal')),
  { name: 'ivr-new', play: (hands) => hands.press('#field-ivrDirectory') },
  { name: 'ivr-edit', play: (hands) => hands.press('.ivr-list li:nth-child(2) button') },
  {
    name: 'ivr-wrong',
    play: async (hands) => {
      await hands.press('#field-ivrDirectory');
      await hands.type('#ivr-numbers', '70093, not a number');
      await hands.press('.ivr-editor .button-plain');
      await hands.see('.ivr-editor .field-error');
    },
  },
  { name: 'ivr-removed', play: (hands) => hands.press('.ivr-list li:last-child button:last-of-type') },
  {
    name: 'discard-question',
    play: async (hands) => {
      await hands.type('#field-gateway', 'https://gateway-d.example.com:8043');
      await hands.press('.settings-footer button[type=button]');
      await hands.see('dialog[open]');
    },
  },
];
