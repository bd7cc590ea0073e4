import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { Accelerators } from '../../shared/shortcuts.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { openSettings } from '../storage/settings-store.ts';
import { createHandlers, type HandlerParts } from './handlers.ts';
import { lockForm } from './locked-form.ts';
import { createSaveSettings } from './save-settings.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

const sender = { id: 1 };

describe('settings that a policy has locked', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-locked-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The handlers over the real settings; the parts that these verbs don't touch are not there. */
  function setUp(locked: Partial<Settings>) {
    const settings = openSettings({ folder, log: createMemoryLog(), policy: { defaults: {}, locked } });
    const shortcuts: Accelerators[] = [];
    const saveSettings = createSaveSettings({
      current: settings.get,
      locked: settings.locked,
      save: settings.save,
      useShortcuts: (accelerators) => {
        shortcuts.push(accelerators);
        return null;
      },
      useLoginItem: () => null,
    });
    const handlers = createHandlers({ saveSettings, settings: settings.get } as unknown as HandlerParts);
    const save = (edits: Partial<Settings>) =>
      handlers['settings:save']({ ...settings.get(), ...edits }, sender);
    return { settings, shortcuts, save };
  }

  it('stay as they are whatever a window sends, and the rest is saved', async () => {
    const locked = { gateway: 'https://gw.example:8043', shortcut: 'F8', forceSignIn: 'never' } as const;
    const { settings, shortcuts, save } = setUp(locked);
    const sent = { gateway: 'https://evil.example:8043', shortcut: 'F9', forceSignIn: 'ask' } as const;
    expect(await save({ ...sent, theme: 'dark' })).toEqual({ ok: true });
    expect(settings.get()).toMatchObject({ ...locked, theme: 'dark' });
    expect(shortcuts).toEqual([{ pass: 'F8', connect: '', toolbar: '' }]);
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toMatch(/evil|F9/);
  });

  it('are no reason to refuse what a user may change', async () => {
    const broken = {
      gateway: 'not an address',
      caFile: '/no/such/file.pem',
      fallbackGateways: ['nonsense'],
      ivrDirectory: [{ name: 'Pay', numbers: [], prefixes: [] }],
    };
    const { settings, save } = setUp(broken);
    expect(await save({ visibleDigits: 0 })).toEqual({ ok: true });
    expect(settings.get()).toMatchObject({ ...broken, visibleDigits: 0 });
  });

  it('are what the sign-in form is sent with', () => {
    const form = { agentId: '101', password: 'x', phoneNumber: '1', rememberPassword: true };
    const locked = { agentId: '49999', rememberPassword: false };
    expect(lockForm(form, setUp(locked).settings)).toEqual({ ...form, ...locked });
    expect(lockForm(form, { get: () => defaultSettings, locked: [] })).toEqual(form);
  });
});
