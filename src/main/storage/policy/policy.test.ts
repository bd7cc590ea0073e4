import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noPolicy } from '../../../shared/policy.ts';
import { createMemoryLog } from '../../agent/testing/memory-log.ts';
import { checkPolicy } from './parse-policy.ts';
import { loadPolicy } from './policy.ts';

describe('loadPolicy', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-policy-'));
    file = join(folder, 'policy.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = (parts: Partial<Parameters<typeof loadPolicy>[0]> = {}) =>
    loadPolicy({ folder, file, log: createMemoryLog(), platform: 'linux', ...parts });
  const good = { locked: { theme: 'dark' as const }, defaults: {} };

  it('finds none on most machines', () => {
    expect(load()).toEqual({ policy: noPolicy, warning: null, source: 'none' });
  });

  it('keeps the last good one when the next is broken, and says so', () => {
    writeFileSync(file, JSON.stringify(good));
    expect(load()).toEqual({ policy: good, warning: null, source: 'file' });
    writeFileSync(file, '{"locked":{"theme":"pink"}}');
    expect(load()).toEqual({
      policy: good,
      warning: { key: 'warning.policyBrokenKept', params: { reason: 'locked.theme: not valid' } },
      source: 'kept',
    });
  });

  it('says so when there is no good one yet', () => {
    writeFileSync(file, 'oops');
    expect(load()).toMatchObject({ policy: noPolicy, warning: { key: 'warning.policyBroken' } });
  });

  it('does not bring back one that was taken away', () => {
    writeFileSync(file, JSON.stringify(good));
    load();
    rmSync(file);
    load();
    writeFileSync(file, 'oops');
    expect(load().policy).toEqual(noPolicy);
  });

  it('prefers the registry on Windows, and looks at it nowhere else', () => {
    writeFileSync(file, JSON.stringify(good));
    const readRegistry = () => checkPolicy({ locked: { theme: 'light' } });
    expect(load({ platform: 'win32', readRegistry })).toMatchObject({
      policy: { locked: { theme: 'light' } },
      source: 'registry',
    });
    expect(load({ platform: 'win32', readRegistry: () => ({ kind: 'none' }) }).source).toBe('file');
    expect(load({ readRegistry }).source).toBe('file');
  });
});
