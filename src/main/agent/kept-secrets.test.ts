import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/notice.ts';
import { createKeptSecrets } from './kept-secrets.ts';
import { createMemorySecrets, entryName } from './testing/memory-secrets.ts';

const owner = { gateway: 'https://gw.example:8043', agentId: '49999' };
const session = { guid: 'abc.AgentGateway0', cookies: { 'https://gw:8043': ['node=n1; Path=/'] } };

function setUp() {
  const store = createMemorySecrets();
  const warnings: (Notice | null)[] = [];
  const of = (changes = {}) =>
    createKeptSecrets(store, { ...owner, ...changes }, (warning) => warnings.push(warning));
  return { store, warnings, of, kept: of() };
}

describe('createKeptSecrets', () => {
  it('keeps, gives back and drops session and password, each on its own', async () => {
    const { kept, store } = setUp();
    expect(await kept.session()).toEqual({ kind: 'absent' });
    expect(await kept.password()).toEqual({ kind: 'absent' });
    await kept.keepSession(session);
    await kept.keepPassword('pw');
    expect(await kept.session()).toEqual({ kind: 'found', value: session });
    expect(await kept.password()).toEqual({ kind: 'found', value: 'pw' });
    await kept.dropSession();
    expect(await kept.session()).toEqual({ kind: 'absent' });
    expect(await kept.password()).toEqual({ kind: 'found', value: 'pw' });
    await kept.dropPassword();
    expect([...store.entries]).toEqual([]);
  });

  it.each([{ agentId: '101' }, { gateway: 'https://gw.example:8044' }])(
    'does not mix up owners (%o)',
    async (other) => {
      const { kept, of } = setUp();
      await kept.keepSession(session);
      await kept.keepPassword('pw');
      expect(await of(other).session()).toEqual({ kind: 'absent' });
      expect(await of(other).password()).toEqual({ kind: 'absent' });
    },
  );

  it.each([
    '',
    'not json',
    '"abc.AgentGateway0"',
    '{}',
    'null',
    '{"guid":"a b"}',
    '{"guid":"ä"}',
    '{"guid":"abc\\r\\nX: y"}',
    '{"guid":"abc","cookies":"node=1"}',
    `{"guid":"${'x'.repeat(257)}"}`,
  ])('takes a damaged entry for none (%j)', async (value) => {
    const { kept, store } = setUp();
    store.entries.set(entryName({ kind: 'guid', ...owner }), value);
    expect(await kept.session()).toEqual({ kind: 'absent' });
  });

  it('reads a session that was kept without cookies', async () => {
    const { kept, store } = setUp();
    store.entries.set(entryName({ kind: 'guid', ...owner }), '{"guid":"abc"}');
    expect(await kept.session()).toEqual({ kind: 'found', value: { guid: 'abc', cookies: {} } });
  });

  it('says of a locked keychain that it cannot be read, not that it is empty', async () => {
    const { kept, store, warnings } = setUp();
    await kept.keepSession(session);
    store.unavailable = 'locked';
    const unavailable = {
      kind: 'unavailable',
      notice: { key: 'warning.keychainRead', params: { reason: { key: 'keychain.locked' } } },
    };
    expect(await kept.session()).toEqual(unavailable);
    expect(await kept.password()).toEqual(unavailable);
    store.unavailable = null;
    expect(await kept.session()).toEqual({ kind: 'found', value: session });
    expect(warnings).toEqual([null]);
  });

  it('warns when a write fails and takes the warning back when one succeeds again', async () => {
    const { kept, store, warnings } = setUp();
    store.unavailable = 'locked';
    await kept.keepSession(session);
    await kept.keepPassword('pw');
    store.unavailable = null;
    await kept.keepSession(session);
    const warning = { key: 'warning.keychain', params: { reason: { key: 'keychain.locked' } } };
    expect(warnings).toEqual([warning, warning, null]);
  });
});
