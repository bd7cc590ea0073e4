import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../shared/policy.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { openSettings } from './settings-store.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

describe('settings under a policy', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (policy: Partial<Policy>) =>
    openSettings({ folder, log: createMemoryLog(), policy: { locked: {}, defaults: {}, ...policy } });
  const onDisk = () => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));

  it('have what is locked, whatever the user has chosen or saves', () => {
    writeFileSync(join(folder, 'settings.json'), '{"gateway":"https://mine.example:8043"}');
    const settings = open({ locked: { gateway: 'https://gw.example:8043' } });
    expect([settings.get().gateway, settings.locked]).toEqual(['https://gw.example:8043', ['gateway']]);
    settings.save({ ...settings.get(), gateway: 'https://evil.example:8043', theme: 'dark' });
    expect(settings.get()).toMatchObject({ gateway: 'https://gw.example:8043', theme: 'dark' });
    expect(onDisk()).toMatchObject({ gateway: 'https://mine.example:8043', theme: 'dark' });
  });

  it('have the user’s own value again once the policy frees it', () => {
    const locked = open({ locked: { theme: 'light' } });
    locked.save({ ...locked.get(), visibleDigits: 4 });
    expect(open({}).get()).toMatchObject({ theme: 'system', visibleDigits: 4 });
  });

  it('start with the defaults of the policy, which the user may change', () => {
    const settings = open({ defaults: { visibleDigits: 0 } });
    expect(settings.get().visibleDigits).toBe(0);
    settings.save({ ...settings.get(), visibleDigits: 3 });
    expect(open({ defaults: { visibleDigits: 0 } }).get().visibleDigits).toBe(3);
  });

  it('get a later default of the policy, unless the user has chosen', () => {
    const settings = open({ defaults: { theme: 'dark' } });
    settings.save({ ...settings.get(), visibleDigits: 1 });
    expect(open({ defaults: { theme: 'light', visibleDigits: 4 } }).get()).toMatchObject({
      theme: 'light',
      visibleDigits: 1,
    });
  });
});
