import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { CallView } from '../../shared/state.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { createFakeClock } from '../agent/testing/fake-clock.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { isSignedFeed } from './feed-signature.ts';
import { createUpdates, UpdateError, type Updater } from './updates.ts';
import { isWithinPin } from './version.ts';

const feed = 'https://updates.example/tonebridge';

/** An updater that finds one version, or fails with what it is given. */
function setUp(change: Partial<Settings> = {}, found: Partial<Updater> & { version?: string } = {}) {
  const { version = '2.0.0', ...its } = found;
  const store = createAppStateStore();
  const clock = createFakeClock();
  const calls: unknown[] = [];
  const world = { way: 'direct' };
  const updates = createUpdates({
    open: async (address) => {
      calls.push(['open', address]);
      return {
        canInstall: true,
        check: async (accept) => (accept(version) ? version : null),
        download: async () => undefined,
        install: (again) => calls.push(['install', again]),
        ...its,
      };
    },
    way: () => world.way,
    settings: () => ({ ...defaultSettings, updateFeed: feed, ...change }),
    store,
    quit: () => calls.push('quit'),
    clock,
    log: createMemoryLog(),
  });
  const seen = () => store.get().update;
  return { store, clock, calls, world, updates, seen };
}

const inCall: CallView = {
  kind: 'talking',
  party: { role: 'customer', name: null, masked: '' },
  held: null,
  since: 0,
};

describe('createUpdates', () => {
  it('asks nobody without a feed', async () => {
    const { updates, clock, calls, seen } = setUp({ updateFeed: '' });
    await clock.advance(24 * 3_600_000);
    expect(await updates.check()).toEqual({ ok: true });
    expect([calls, seen()]).toEqual([[], { kind: 'off' }]);
  });

  it('looks by itself, fetches, and installs at the end of the program', async () => {
    const { updates, clock, calls, seen } = setUp();
    expect(seen()).toEqual({ kind: 'waiting' });
    await clock.advance(60_000);
    expect(seen()).toEqual({ kind: 'ready', version: '2.0.0' });
    expect(calls).toEqual([['open', feed]]);
    updates.atQuit();
    expect(calls.at(-1)).toEqual(['install', false]);
  });

  it('restarts when the user says so, and not during a call', async () => {
    const { updates, clock, calls, store } = setUp();
    expect(updates.restart()).toMatchObject({ ok: false, notice: { key: 'update.notReady' } });
    await clock.advance(60_000);
    store.update({ call: inCall });
    expect(updates.restart()).toMatchObject({ ok: false, notice: { key: 'update.inCall' } });
    updates.atQuit();
    expect(calls).toEqual([['open', feed]]);
    store.update({ call: { kind: 'ended', since: 0 } });
    expect(updates.restart()).toEqual({ ok: true });
    updates.atQuit();
    expect(calls.slice(1)).toEqual(['quit', ['install', true]]);
  });

  it('takes nothing newer than the pin', async () => {
    const { updates, seen } = setUp({ updatePin: '1.9.9' });
    await updates.check();
    expect(seen()).toEqual({ kind: 'current' });
  });

  it('goes anew when trusted authorities or proxies have changed', async () => {
    const { updates, calls, world } = setUp({ updatePin: '1.0.0' });
    await updates.check();
    await updates.check();
    expect(calls).toEqual([['open', feed]]);
    world.way = 'another authority';
    await updates.check();
    expect(calls).toEqual([
      ['open', feed],
      ['open', feed],
    ]);
  });

  it('only tells where it cannot install', async () => {
    const { updates, calls, seen } = setUp({}, { canInstall: false });
    await updates.check();
    expect(seen()).toEqual({ kind: 'available', version: '2.0.0' });
    updates.atQuit();
    expect(calls).toEqual([['open', feed]]);
  });

  it.each(['http://updates.example/', 'file:///tmp', 'updates.example'])(
    'refuses the feed %s',
    async (updateFeed) => {
      const { updates, calls, seen } = setUp({ updateFeed });
      await updates.check();
      expect([calls, seen()]).toEqual([[], { kind: 'failed', notice: { key: 'update.badFeed' } }]);
    },
  );

  it.each(['unreachable', 'noFeed', 'signature', 'checksum', 'other'] as const)(
    'says %s plainly',
    async (trouble) => {
      const fail = async () => Promise.reject(new UpdateError(trouble));
      const checking = setUp({}, { check: fail });
      expect(await checking.updates.check()).toMatchObject({
        ok: false,
        notice: { key: `update.${trouble}` },
      });
      const fetching = setUp({}, { download: fail });
      await fetching.updates.check();
      await fetching.clock.advance(0);
      for (const { seen } of [checking, fetching]) {
        expect(seen()).toEqual({ kind: 'failed', notice: { key: `update.${trouble}` } });
      }
      fetching.updates.atQuit();
      expect(fetching.calls).toEqual([['open', feed]]);
    },
  );
});

describe('isWithinPin', () => {
  it.each([
    ['1.2.3', '', true],
    ['1.2.3', '1.2.3', true],
    ['1.2.4', '1.2.3', false],
    ['1.10.0', '1.9.0', false],
    ['1.9.0', '1.10.0', true],
    ['2.0.0', '10.0.0', true],
    ['1.2.3-beta.1', '1.2.3', false],
    ['1.2.3', 'latest', false],
  ])('%s within %s: %s', (version, pin, within) => {
    expect(isWithinPin(version, pin)).toBe(within);
  });
});

describe('isSignedFeed', () => {
  const text = 'version: 2.0.0\n';
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64');

  it('takes the right signature only', () => {
    expect(isSignedFeed(text, `${signature}\n`, key)).toBe(true);
    expect(isSignedFeed(`${text} `, signature, key)).toBe(false);
    const stranger = sign(null, Buffer.from(text), generateKeyPairSync('ed25519').privateKey).toString(
      'base64',
    );
    for (const wrong of ['', 'x', stranger]) expect(isSignedFeed(text, wrong, key)).toBe(false);
  });

  it('takes no key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = rsa.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    expect(isSignedFeed(text, sign(null, Buffer.from(text), rsa.privateKey).toString('base64'), other)).toBe(
      false,
    );
    expect(isSignedFeed(text, signature, '')).toBe(false);
  });
});
