import { describe, expect, it, vi } from 'vitest';
import { createMemorySecrets } from '../agent/testing/memory-secrets.ts';
import { readAhead } from './read-ahead.ts';

const name = { kind: 'guid', gateway: 'https://gw.example:8043', agentId: '101' } as const;
const other = { ...name, agentId: '102' };

/** A keychain with both secrets, and the one in front of it. */
async function both() {
  const keychain = createMemorySecrets();
  await keychain.set(name, 'kept');
  await keychain.set(other, 'another');
  const get = vi.spyOn(keychain, 'get');
  return { keychain, get, ahead: readAhead(keychain, name) };
}

describe('readAhead', () => {
  it('asks at once, and the first who wants the secret gets that answer', async () => {
    const { keychain, get, ahead } = await both();
    expect(get.mock.calls).toEqual([[name]]);
    keychain.unavailable = 'locked';
    expect(await ahead.get({ ...name })).toEqual({ kind: 'found', value: 'kept' });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('asks the keychain again the second time, and for other secrets', async () => {
    const { keychain, ahead } = await both();
    expect(await ahead.get(other)).toEqual({ kind: 'found', value: 'another' });
    await ahead.get(name);
    keychain.unavailable = 'locked';
    expect(await ahead.get(name)).toEqual({ kind: 'unavailable', reason: 'locked' });
  });

  it('gives nothing that was read before it was written or removed', async () => {
    const written = await both();
    await written.ahead.set(name, 'newer');
    expect(await written.ahead.get(name)).toEqual({ kind: 'found', value: 'newer' });
    const removed = await both();
    await removed.ahead.delete(name);
    expect(await removed.ahead.get(name)).toEqual({ kind: 'absent' });
  });

  it('asks for nothing without a name', async () => {
    const keychain = createMemorySecrets();
    const get = vi.spyOn(keychain, 'get');
    const ahead = readAhead(keychain, null);
    expect(get).not.toHaveBeenCalled();
    expect(await ahead.get(name)).toEqual({ kind: 'absent' });
  });
});
