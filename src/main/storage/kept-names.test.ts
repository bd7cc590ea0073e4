import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemorySecrets, type MemorySecrets } from '../agent/testing/memory-secrets.ts';
import type { SecretStore } from '../ports.ts';
import { forgetAll, keptNamesFile, noteNames, readNames } from './kept-names.ts';

const guid = { kind: 'guid', gateway: 'https://gw.example:8043', agentId: '101' } as const;
const password = { ...guid, kind: 'password' } as const;
const proxy = { kind: 'proxyPassword', proxy: 'proxy.example:3128', user: 'jo' } as const;

describe('the names of what is in the keychain', () => {
  let folder: string;
  let file: string;
  let memory: MemorySecrets;
  let secrets: SecretStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-names-'));
    file = keptNamesFile(folder);
    memory = createMemorySecrets();
    secrets = noteNames(memory, file);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are noted once, without the secret, and struck out when the entry is gone', async () => {
    await secrets.set(guid, 'marked-secret');
    await secrets.set(guid, 'marked-secret');
    await secrets.set(password, 'marked-secret');
    expect(readNames(file)).toEqual([guid, password]);
    expect(readFileSync(file, 'utf8')).not.toContain('marked-secret');
    await secrets.delete(guid);
    expect(readNames(file)).toEqual([password]);
  });

  it('stay while the keychain cannot be used', async () => {
    await secrets.set(guid, 'x');
    memory.unavailable = 'locked';
    await secrets.delete(guid);
    expect(readNames(file)).toEqual([guid]);
    expect(await forgetAll(memory, file)).toBe(1);
    expect(readNames(file)).toEqual([guid]);
  });

  it('lead to every entry when all is to be forgotten', async () => {
    await secrets.set(guid, 'x');
    await secrets.set({ ...password, agentId: '102' }, 'y');
    await secrets.set(proxy, 'z');
    expect(readNames(file)).toHaveLength(3);
    expect(await forgetAll(memory, file)).toBe(0);
    expect([memory.entries.size, existsSync(file)]).toEqual([0, false]);
    expect(await forgetAll(memory, file)).toBe(0);
  });
});
