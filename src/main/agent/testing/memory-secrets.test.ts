import { expect, it } from 'vitest';
import { createMemorySecrets } from './memory-secrets.ts';

const name = { kind: 'guid', gateway: 'https://gw.example:8043', agentId: '101' } as const;

it('keeps, gives back and removes, and tells a locked keychain from an empty one', async () => {
  const secrets = createMemorySecrets();
  expect(await secrets.get(name)).toEqual({ kind: 'absent' });
  expect(await secrets.set(name, 'x')).toEqual({ kind: 'done' });
  secrets.unavailable = 'locked';
  const locked = { kind: 'unavailable', reason: 'locked' };
  expect(await secrets.get(name)).toEqual(locked);
  expect(await secrets.set(name, 'y')).toEqual(locked);
  expect(await secrets.delete(name)).toEqual(locked);
  secrets.unavailable = null;
  expect(await secrets.get(name)).toEqual({ kind: 'found', value: 'x' });
  await secrets.delete(name);
  expect(await secrets.get({ ...name })).toEqual({ kind: 'absent' });
});
