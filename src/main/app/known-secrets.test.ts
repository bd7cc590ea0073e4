import { describe, expect, it } from 'vitest';
import { createConnection } from '../gateway/connection.ts';
import { createUndiciTransport } from '../gateway/undici-transport.ts';
import type { SecretStore } from '../ports.ts';
import { createRedactor } from '../storage/redact.ts';
import { createKnownSecrets } from './known-secrets.ts';
import { systemClock } from './system-clock.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

describe('createKnownSecrets', () => {
  it('hides the newest GUID of a connection and the one before', async () => {
    const redactor = createRedactor();
    const connection = createConnection(createUndiciTransport({ origin: 'https://127.0.0.1:1' }), '101', {
      clock: systemClock,
      log: quiet,
    });
    createKnownSecrets(redactor).watch(connection);
    for (const guid of ['odd-guid-one', 'odd-guid-two', 'odd-guid-six', null]) connection.guid.set(guid);
    const text = redactor.hideSecrets('odd-guid-one odd-guid-two odd-guid-six');
    expect(text).toContain('odd-guid-one');
    expect(text).not.toMatch(/odd-guid-(two|six)/);
    await connection.close();
  });

  it('hides passwords that are typed, read or kept, and answers as the keychain does', async () => {
    const redactor = createRedactor();
    const known = createKnownSecrets(redactor);
    const deleted: unknown[] = [];
    const keychain: SecretStore = {
      get: async (name) =>
        name.kind === 'password' ? { kind: 'found', value: 'Read-1' } : { kind: 'absent' },
      set: async () => ({ kind: 'unavailable', reason: 'locked' }),
      delete: async (name) => {
        deleted.push(name);
        return { kind: 'done' };
      },
    };
    const guarded = known.guard(keychain);
    const name = { kind: 'password', gateway: 'https://gw:1', agentId: '101' } as const;
    expect(await guarded.get(name)).toEqual({ kind: 'found', value: 'Read-1' });
    expect(redactor.hideSecrets('a Read-1 b')).not.toContain('Read-1');
    expect(await guarded.set(name, 'Kept-1')).toEqual({ kind: 'unavailable', reason: 'locked' });
    expect(redactor.hideSecrets('a Kept-1 b')).not.toContain('Kept-1');
    known.password('Typed-1');
    expect(redactor.hideSecrets('a Typed-1 b')).not.toContain('Typed-1');
    await guarded.delete(name);
    expect(deleted).toEqual([name]);
  });
});
