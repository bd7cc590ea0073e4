import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Keytar } from './keychain.ts';
import { createKeychainProbe } from './keychain-probe.ts';
import { runInSession } from './testing/keyring-session.ts';

/** A keychain in memory. */
function memory(change: Partial<Keytar> = {}) {
  const entries = new Map<string, string>();
  const keytar: Keytar = {
    getPassword: async (service, account) => entries.get(`${service} ${account}`) ?? null,
    setPassword: async (service, account, value) => void entries.set(`${service} ${account}`, value),
    deletePassword: async (service, account) => entries.delete(`${service} ${account}`),
    ...change,
  };
  return { entries, probe: createKeychainProbe(async () => keytar) };
}

describe('createKeychainProbe', () => {
  it('leaves nothing behind', async () => {
    const { entries, probe } = memory();
    expect(await probe()).toBe('works');
    expect(entries.size).toBe(0);
  });

  it('tells a keychain that does not keep what it is given', async () => {
    expect(await memory({ getPassword: async () => null }).probe()).toBe('differs');
  });

  it('names the trouble in a word of ours', async () => {
    const refuse = () => Promise.reject(new Error('Cannot create an item in a locked collection'));
    expect(await memory({ setPassword: refuse }).probe()).toBe('locked');
    expect(await createKeychainProbe(() => Promise.reject(new Error('no such module')))()).toBe('noModule');
  });
});

describe.skipIf(process.platform !== 'linux')('the probe on the real keyring', () => {
  const home = mkdtempSync(join(tmpdir(), 'tonebridge-probe-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const plan = { operations: [{ do: 'probe' }] } as const;

  it('works when it is unlocked, and says when it is not, or when there is none', async () => {
    expect(await runInSession(home, 'unlocked', plan)).toEqual(['works']);
    expect(await runInSession(home, 'locked', plan)).toEqual(['locked']);
    expect(await runInSession(home, 'none', plan)).toEqual(['noService']);
  });
});
