import { describe, expect, it } from 'vitest';
import { createSession } from '../agent/session.ts';
import { createMemorySecrets } from '../agent/testing/memory-secrets.ts';
import { createWorld, PASSWORD } from '../agent/testing/world.ts';
import { success } from '../gateway/failure.ts';
import { forbidPassword } from './forbidden-password.ts';

const password = { kind: 'password', gateway: 'https://gw.example:8043', agentId: '101' } as const;
const guid = { ...password, kind: 'guid' } as const;

describe('forbidPassword', () => {
  it('removes a password and keeps none while it is forbidden, and leaves the rest alone', async () => {
    const real = createMemorySecrets();
    let isForbidden = false;
    const secrets = forbidPassword(real, () => isForbidden);
    await secrets.set(password, 'secret');
    await secrets.set(guid, 'guid');
    expect(await secrets.get(password)).toEqual({ kind: 'found', value: 'secret' });
    isForbidden = true;
    expect(await secrets.get(password)).toEqual({ kind: 'absent' });
    expect(await secrets.set(password, 'again')).toMatchObject({ kind: 'unavailable' });
    expect([...real.entries.values()]).toEqual(['guid']);
    expect(await secrets.get(guid)).toEqual({ kind: 'found', value: 'guid' });
  });

  it.each([true, false])('at a start with a kept password, forbidden: %s', async (isForbidden) => {
    const world = createWorld();
    world.keepPassword();
    const views: string[] = [];
    const session = createSession({
      ...world,
      connect: world.connect,
      settings: () => world.settings,
      secrets: forbidPassword(world.secrets, () => isForbidden),
      random: () => 0.5,
      onSignedIn: () => undefined,
      onView: ({ kind }) => views.push(kind),
      onStatus: () => undefined,
      reconcile: async () => success(null),
      onEvent: () => undefined,
      onSync: () => undefined,
      onWarning: () => undefined,
    });
    await session.resume();
    expect(world.gateway.requestsOf('login')).toHaveLength(isForbidden ? 0 : 1);
    expect(world.kept('password')).toBe(isForbidden ? undefined : PASSWORD);
    expect(views.at(-1)).toBe(isForbidden ? 'signedOut' : 'signedIn');
    await session.signOut();
  });
});
