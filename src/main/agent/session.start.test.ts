import { describe, expect, it } from 'vitest';
import type { Reply } from './testing/fake-gateway.ts';
import { createSessionHarness } from './testing/session-harness.ts';
import { KEPT_GUID, PASSWORD } from './testing/world.ts';

type Harness = ReturnType<typeof createSessionHarness>;

const operations = ({ gateway }: Harness) => gateway.seen.map(({ operation }) => operation);

/** A start of the program, as far as it goes within a second. */
async function start(prepare: (harness: Harness) => void) {
  const harness = createSessionHarness();
  prepare(harness);
  const done = harness.session.resume();
  await harness.clock.advance(1000);
  return { harness, done };
}

describe('starting with a kept session', () => {
  it('goes on with it, without signing in', async () => {
    const { harness } = await start((world) => {
      world.keepSession(true);
      world.keepPassword();
    });
    expect(operations(harness).slice(0, 2)).toEqual(['sync', 'poll']);
    expect(operations(harness)).not.toContain('login');
    expect(harness.gateway.seen[0]).toMatchObject({ guid: KEPT_GUID, cookie: 'node=kept' });
    expect(harness.viewKinds()).toEqual(['resuming', 'signedIn']);
    expect(harness.syncs).toMatchObject([{ state: 1 }]);
    expect(harness.kept('guid')).toContain(KEPT_GUID);
  });

  it('goes on without waiting for the kept password', async () => {
    const { harness } = await start((world) => {
      world.keepSession(true);
      const { get } = world.secrets;
      world.secrets.get = (name) => (name.kind === 'password' ? new Promise(() => {}) : get(name));
    });
    expect(operations(harness).slice(0, 2)).toEqual(['sync', 'poll']);
  });

  it('tells where the agent stands before it tells that the agent is signed in', async () => {
    const order: string[] = [];
    await start((world) => {
      world.keepSession(true);
      const note = <T>(list: T[], name: (item: T) => string) => {
        list.push = (...items) => order.push(...items.map(name));
      };
      note(world.syncs, () => 'sync');
      note(world.views, ({ kind }) => kind);
    });
    expect(order).toEqual(['signingIn', 'sync', 'signedIn']);
  });

  it.each(['100-006', '000-003', '105-006'])(
    'signs in with the kept password when it is dead (%s)',
    async (retcode) => {
      const { harness } = await start((world) => {
        world.keepSession(false);
        world.keepPassword();
        world.gateway.reply('sync', { retcode });
      });
      expect(operations(harness)).toEqual(['sync', 'login', 'resetSkill', 'status', 'poll']);
      expect(harness.gateway.seen[1]).toMatchObject({ guid: undefined, cookie: undefined });
      expect(JSON.parse(harness.gateway.seen[1]?.body ?? '')).toMatchObject({ password: PASSWORD });
      expect(harness.viewKinds()).toEqual(['resuming', 'signingIn', 'settingSkills', 'signedIn']);
      expect(harness.kept('guid')).toContain('guid-of-sign-in-1');
      expect(harness.kept('password')).toBe(PASSWORD);
    },
  );

  it('does not take the dead GUID for that of a sign-in that brings none', async () => {
    const { harness } = await start((world) => {
      world.keepSession(false);
      world.keepPassword();
      world.gateway.reply('login', { result: {} });
    });
    expect(harness.view()).toMatchObject({ kind: 'signedOut', notice: { key: 'failure.noGuid' } });
  });

  it('asks the agent when it is dead and no password is kept', async () => {
    const { harness, done } = await start((world) => world.keepSession(false));
    await done;
    expect(operations(harness)).toEqual(['sync']);
    expect(harness.view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: false });
    expect(harness.kept('guid')).toBeUndefined();
    expect(harness.gateway.openConnections()).toBe(0);
    expect(await harness.signIn()).toEqual({ ok: true });
  });

  it('keeps trying while the gateway cannot be reached, and never takes that for a dead session', async () => {
    const lost: Reply = { lost: 'network', sent: false };
    const { harness } = await start((world) => {
      world.keepSession(true);
      world.keepPassword();
      world.gateway.reply('sync', ...Array<Reply>(10).fill(lost));
    });
    expect(harness.viewKinds()).toEqual(['resuming']);
    expect(harness.statuses[0]).toMatchObject({ kind: 'failing', failure: { cause: 'network' } });
    await harness.clock.advance(100_000);
    expect(harness.viewKinds()).toEqual(['resuming', 'signedIn']);
    expect(operations(harness)).not.toContain('login');
  });

  it('finds out where the agent stands by the queries when the gateway would not say it at once', async () => {
    const { harness } = await start((world) => {
      world.keepSession(true);
      world.gateway.reply('sync', { retcode: '100-007' });
    });
    expect(operations(harness).slice(0, 3)).toEqual(['sync', 'status', 'poll']);
    expect(harness.syncs).toEqual([]);
  });

  it('can be given up by the agent, and then lets the agent sign in', async () => {
    const { harness, done } = await start((world) => {
      world.keepSession(true);
      world.keepPassword();
      world.gateway.reply('sync', ...Array<Reply>(10).fill({ lost: 'network', sent: false }));
    });
    const before = operations(harness).length;
    expect(await harness.signIn()).toMatchObject({ notice: { key: 'session.busy' } });
    expect(await harness.session.signOut()).toEqual({ ok: true });
    await done;
    await harness.clock.advance(60_000);
    expect(harness.view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: true });
    expect(operations(harness)).toHaveLength(before);
    expect(harness.gateway.openConnections()).toBe(0);
    expect(harness.kept('guid')).toBeUndefined();
    expect(await harness.signIn({ password: '' })).toEqual({ ok: true });
  });
});

describe('starting without a kept session', () => {
  it('signs in with the kept password', async () => {
    const { harness } = await start((world) => world.keepPassword());
    expect(operations(harness)).toEqual(['login', 'resetSkill', 'status', 'poll']);
    expect(harness.view()).toEqual({ kind: 'signedIn', agentId: '49999' });
  });

  it('keeps trying while the gateway cannot be reached, until the agent gives it up', async () => {
    const lost: Reply = { lost: 'network', sent: false };
    const { harness, done } = await start((world) => {
      world.keepPassword();
      world.gateway.reply('login', ...Array<Reply>(500).fill(lost));
    });
    await harness.clock.advance(60_000);
    expect(harness.viewKinds()).toEqual(['resuming', 'signingIn']);
    expect(operations(harness).length).toBeGreaterThan(5);
    expect(await harness.session.signOut()).toEqual({ ok: true });
    await done;
    const before = operations(harness).length;
    await harness.clock.advance(60_000);
    expect(operations(harness)).toHaveLength(before);
    expect(harness.view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: true });
    expect(harness.gateway.openConnections()).toBe(0);
    expect(harness.clock.waiting()).toBe(0);
  });

  it('asks before it takes over when the agent is signed in elsewhere', async () => {
    const { harness } = await start((world) => {
      world.keepPassword();
      world.gateway.reply('login', { retcode: '100-002' });
    });
    expect(harness.view()).toEqual({ kind: 'confirmForce', agentId: '49999' });
    expect(operations(harness)).toEqual(['login']);
  });

  it('tells why the kept password is refused, and keeps it for the agent to decide', async () => {
    const { harness } = await start((world) => {
      world.keepPassword();
      world.gateway.reply('login', { retcode: '100-004' });
    });
    expect(harness.view()).toMatchObject({ kind: 'signedOut', notice: { key: 'retcode.100-004' } });
    expect(operations(harness)).toEqual(['login']);
  });

  it.each<[string, (world: Harness) => void]>([
    ['nothing is kept', () => {}],
    [
      'the phone number is unknown',
      (world) => {
        world.keepPassword();
        world.settings = { ...world.settings, phoneNumber: '' };
      },
    ],
    [
      'the agent ID is unknown',
      (world) => {
        world.keepPassword();
        world.settings = { ...world.settings, agentId: '' };
      },
    ],
    [
      'the agent ID is out of range',
      (world) => {
        world.settings = { ...world.settings, agentId: '60000' };
      },
    ],
    [
      'the gateway is unknown',
      (world) => {
        world.keepSession(true);
        world.connect = async () => ({
          ok: false,
          notice: { key: 'input.gatewayMissing' },
          field: 'gateway',
        });
      },
    ],
  ])('waits for the agent when %s', async (_, prepare) => {
    const { harness, done } = await start(prepare);
    await done;
    expect(harness.gateway.seen).toEqual([]);
    expect(harness.view()).toMatchObject({ kind: 'signedOut', notice: null });
  });

  it('does nothing when signed in already', async () => {
    const harness = createSessionHarness();
    await harness.signIn();
    const views = harness.views.length;
    await harness.session.resume();
    expect(harness.views).toHaveLength(views);
    expect(operations(harness)).not.toContain('sync');
  });
});
