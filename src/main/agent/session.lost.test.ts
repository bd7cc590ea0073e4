import { describe, expect, it } from 'vitest';
import { deferred } from './testing/deferred.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { createSessionHarness } from './testing/session-harness.ts';
import { PASSWORD } from './testing/world.ts';

const unreachable: Reply = { lost: 'network', sent: false };

/** A signed-in agent whose password is kept, and what the gateway was asked since. */
async function signedIn() {
  const harness = createSessionHarness();
  await harness.signIn({ rememberPassword: true });
  const { gateway, clock } = harness;
  const before = gateway.seen.length;
  return Object.assign(harness, {
    since: () => gateway.seen.slice(before).map(({ operation }) => operation),
    /** The gateway no longer knows the session; the next poll is told so. */
    async lose(retcode = '105-005') {
      gateway.reply('poll', { retcode });
      gateway.emit('AgentState_Ready');
      await clock.advance(1000);
    },
  });
}

describe('a lost session', () => {
  it.each(['100-006', '000-003', '105-005', '105-006', '105-007'])(
    'comes back by itself with the kept password after %s, and finds out where the agent stands',
    async (retcode) => {
      const { lose, since, view, viewKinds, gateway, kept, reconciled } = await signedIn();
      await lose(retcode);
      expect(since().filter((operation) => operation !== 'poll')).toEqual(['login', 'resetSkill', 'status']);
      expect(since().at(-1)).toBe('poll');
      const login = gateway.requestsOf('login').at(-1);
      expect(login).toMatchObject({ guid: undefined, cookie: undefined });
      expect(JSON.parse(login?.body ?? '')).toMatchObject({ password: PASSWORD, phonenum: '40038' });
      expect(viewKinds().slice(-4)).toEqual(['resuming', 'signingIn', 'settingSkills', 'signedIn']);
      expect(view()).toEqual({ kind: 'signedIn', agentId: '49999' });
      expect(reconciled()).toBe(1);
      expect(kept('guid')).toContain('guid-of-sign-in-2');
      expect(gateway.openConnections()).toBe(1);
    },
  );

  it('stays lost without a kept password, and says so', async () => {
    const { lose, secrets, since, view, gateway } = await signedIn();
    secrets.entries.clear();
    await lose();
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.expired' } });
    expect(since()).not.toContain('login');
    expect(gateway.openConnections()).toBe(0);
  });

  it.each(['connect', 'phoneNumber'] as const)(
    'stays lost without what a sign-in needs (%s)',
    async (what) => {
      const harness = await signedIn();
      if (what === 'phoneNumber') harness.settings = { ...harness.settings, phoneNumber: '' };
      else harness.connect = async () => ({ ok: false, notice: { key: 'input.caFile' }, field: 'caFile' });
      await harness.lose();
      expect(harness.view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.expired' } });
      expect(harness.gateway.openConnections()).toBe(0);
    },
  );

  it('is never taken by force: when the agent is signed in elsewhere the agent is asked', async () => {
    const { lose, gateway, view, session } = await signedIn();
    gateway.reply('login', { retcode: '100-002' });
    await lose();
    expect(view()).toEqual({ kind: 'confirmForce', agentId: '49999' });
    expect(gateway.requestsOf('forceLogin')).toEqual([]);
    expect(await session.answerForce(false)).toEqual({ ok: true });
    expect(view()?.kind).toBe('signedOut');
  });

  it('tells why the gateway refuses, and leaves it at that', async () => {
    const { lose, gateway, view, clock } = await signedIn();
    gateway.reply('login', { retcode: '100-004' });
    await lose();
    await clock.advance(60_000);
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'retcode.100-004' } });
    expect(gateway.requestsOf('login')).toHaveLength(2);
  });

  it('comes back once the gateway can be reached', async () => {
    const { lose, gateway, view, clock, statuses } = await signedIn();
    gateway.reply('login', ...Array<Reply>(6).fill(unreachable), { retcode: '100-021' });
    await lose();
    expect(view()?.kind).toBe('signingIn');
    expect(statuses.at(-1)).toMatchObject({ kind: 'failing', failure: { cause: 'network' } });
    await clock.advance(90_000);
    expect(view()?.kind).toBe('signedIn');
    expect(gateway.requestsOf('login')).toHaveLength(9);
  });

  it('can be given up by the agent while it waits for the gateway', async () => {
    const { lose, gateway, view, clock, session } = await signedIn();
    gateway.reply('login', ...Array<Reply>(50).fill(unreachable));
    await lose();
    expect(await session.signOut()).toEqual({ ok: true });
    const before = gateway.seen.length;
    await clock.advance(60_000);
    expect(gateway.seen).toHaveLength(before);
    expect(view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: true });
    expect(gateway.openConnections()).toBe(0);
  });

  it('does not come back after ShutdownService, although the password is kept', async () => {
    const { gateway, clock, view, since } = await signedIn();
    gateway.emit('AgentOther_ShutdownService');
    await clock.advance(120_000);
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.shutdown' } });
    expect(since()).toEqual([]);
  });

  it('comes back ever more slowly to a gateway that forgets each session at once', async () => {
    const { gateway, clock, lose } = await signedIn();
    gateway.reply('poll', ...Array<Reply>(1000).fill({ retcode: '105-006' }));
    gateway.reply('status', ...Array<Reply>(1000).fill({ retcode: '105-006' }));
    await lose();
    await clock.advance(60_000);
    expect(gateway.requestsOf('login').length).toBeLessThan(20);
    expect(gateway.requestsOf('login').length).toBeGreaterThan(5);
  });

  it('is not mixed up with the next one by a slow keychain', async () => {
    const { lose, secrets, kept, clock, gateway } = await signedIn();
    const slow = deferred<void>();
    const { delete: drop } = secrets;
    secrets.delete = async (name) => {
      await slow.promise;
      return drop(name);
    };
    await lose();
    expect(gateway.requestsOf('login')).toHaveLength(1);
    slow.resolve();
    await clock.advance(1000);
    expect(kept('guid')).toContain('guid-of-sign-in-2');
  });
});

describe('a live session', () => {
  it('finds out where it stands when told that events may have been lost, and gives the open poll up', async () => {
    const { session, clock, since, statuses, gateway, events } = await signedIn();
    session.reconcile();
    await clock.advance(0);
    expect(since()).toEqual(['status', 'poll']);
    expect(statuses.slice(-2).map(({ kind }) => kind)).toEqual(['reconciling', 'online']);
    gateway.emit('AgentState_Ready');
    await clock.advance(0);
    expect(events.map(({ kind }) => kind)).toEqual(['agentState']);
  });

  it('starts over: the gateway says where the agent stands while no poll is open', async () => {
    const { session, clock, since, syncs, gateway } = await signedIn();
    const reply = deferred<Reply>();
    gateway.reply('sync', reply.promise);
    const answer = session.startOver();
    gateway.emit('AgentState_Ready');
    await clock.advance(1000);
    expect(since()).toEqual(['sync']);
    reply.resolve({ result: { agentStateInfo: { state: 9, curCallId: 'B' } } });
    expect(await answer).toMatchObject({ ok: true, value: { state: 9 } });
    expect(syncs).toMatchObject([{ state: 9, curCallId: 'B' }]);
    await clock.advance(0);
    expect(since().slice(0, 2)).toEqual(['sync', 'poll']);
  });

  it('finds out by the queries what was lost when it could not start over', async () => {
    const { session, clock, since, syncs, gateway } = await signedIn();
    gateway.reply('sync', unreachable);
    expect(await session.startOver()).toMatchObject({ ok: false });
    await clock.advance(0);
    expect(since()).toEqual(['sync', 'status', 'poll']);
    expect(syncs).toEqual([]);
  });

  it('does neither when signed out', async () => {
    const { session, gateway, clock } = createSessionHarness();
    session.reconcile();
    expect(await session.startOver()).toBeNull();
    await clock.advance(1000);
    expect(gateway.seen).toEqual([]);
  });
});
