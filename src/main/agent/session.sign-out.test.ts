import { describe, expect, it } from 'vitest';
import { deferred } from './testing/deferred.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { createSessionHarness } from './testing/session-harness.ts';

async function signedIn() {
  const harness = createSessionHarness();
  await harness.signIn();
  return {
    ...harness,
    /** A sign-out whose answer waits for the test. */
    slowSignOut() {
      const reply = deferred<Reply>();
      harness.gateway.reply('logout', reply.promise);
      return { reply, outcome: harness.session.signOut() };
    },
    /** No poll comes any more, whatever time passes. */
    async isSilent() {
      const before = harness.gateway.seen.length;
      await harness.clock.advance(120_000);
      return harness.gateway.seen.length === before;
    },
  };
}

describe('signing out', () => {
  it('tells the gateway, forgets the GUID everywhere and stops polling', async () => {
    const { session, gateway, view, viewKinds, kept, connections, isSilent } = await signedIn();
    expect(kept('guid')).toContain('guid-of-sign-in-1');
    expect(await session.signOut()).toEqual({ ok: true });
    expect(gateway.requestsOf('logout')).toMatchObject([{ guid: 'guid-of-sign-in-1.AgentGateway0' }]);
    expect(viewKinds().slice(-2)).toEqual(['signingOut', 'signedOut']);
    expect(view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: false });
    expect(kept('guid')).toBeUndefined();
    expect(connections[0]?.guid.current()).toBeNull();
    expect(session.connection()).toBeNull();
    expect(gateway.openConnections()).toBe(0);
    expect(await isSilent()).toBe(true);
  });

  it('uses the newest GUID', async () => {
    const { session, gateway, clock } = await signedIn();
    gateway.rotate('rotated.AgentGateway0');
    await clock.advance(0);
    await session.signOut();
    expect(gateway.requestsOf('logout')).toMatchObject([{ guid: 'rotated.AgentGateway0' }]);
  });

  it('is refused while talking: the session goes on', async () => {
    const { session, gateway, view, clock, kept, events } = await signedIn();
    gateway.reply('logout', { retcode: '100-010' });
    expect(await session.signOut()).toMatchObject({ ok: false, notice: { key: 'retcode.100-010' } });
    expect(view()).toEqual({ kind: 'signedIn', agentId: '49999' });
    expect(kept('guid')).toContain('guid-of-sign-in-1');
    gateway.emit('AgentState_Ready');
    await clock.advance(0);
    expect(events.map(({ kind }) => kind)).toEqual(['agentState']);
    expect(session.connection()).not.toBeNull();
  });

  it.each<Reply>([
    { lost: 'refused', sent: false },
    { lost: 'reset', sent: true },
    { status: 502, contentType: 'text/html', text: '' },
  ])('is done here although the gateway is gone (%o), and says so', async (reply) => {
    const { session, gateway, view, kept, isSilent } = await signedIn();
    gateway.reply('logout', reply);
    expect(await session.signOut()).toEqual({ ok: true });
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.signedOutOffline' } });
    expect(kept('guid')).toBeUndefined();
    expect(await isSilent()).toBe(true);
  });

  it('waits no longer than it was told', async () => {
    const { session, gateway, clock, view } = await signedIn();
    gateway.reply('logout', 'never');
    const outcome = session.signOut(1500);
    await clock.advance(1499);
    expect(view()?.kind).toBe('signingOut');
    await clock.advance(1);
    expect(await outcome).toEqual({ ok: true });
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.signedOutOffline' } });
  });

  it.each(['100-006', '100-008', '000-003'])('is done when the gateway says %s', async (retcode) => {
    const { session, gateway, view, clock, kept } = await signedIn();
    gateway.reply('logout', { retcode });
    const outcome = session.signOut();
    await clock.advance(1000);
    expect(await outcome).toEqual({ ok: true });
    expect(view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: false });
    expect(kept('guid')).toBeUndefined();
  });

  it('does nothing when signed out, and one at a time otherwise', async () => {
    const { session } = createSessionHarness();
    expect(await session.signOut()).toEqual({ ok: true });
    const harness = await signedIn();
    const { reply, outcome } = harness.slowSignOut();
    expect(await harness.session.signOut()).toMatchObject({ notice: { key: 'session.busy' } });
    expect(await harness.signIn()).toMatchObject({ notice: { key: 'session.busy' } });
    expect(harness.session.connection()).toBeNull();
    reply.resolve({});
    expect(await outcome).toEqual({ ok: true });
    expect(harness.gateway.requestsOf('logout')).toHaveLength(1);
  });

  it.each([
    ['ShutdownService', 'shutdown'],
    ['a poll that is not signed in any more', 'expired'],
  ])('is not mistaken for an end by the gateway when it is told by %s first', async (_, how) => {
    const { slowSignOut, gateway, clock, view, viewKinds } = await signedIn();
    const { reply, outcome } = slowSignOut();
    if (how === 'shutdown') gateway.emit('AgentOther_ShutdownService');
    else {
      gateway.reply('poll', { retcode: '100-006' });
      gateway.emit('AgentState_Ready');
    }
    await clock.advance(1000);
    expect(view()?.kind).toBe('signingOut');
    reply.resolve({});
    expect(await outcome).toEqual({ ok: true });
    expect(view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: false });
    expect(viewKinds().filter((kind) => kind === 'signedOut')).toHaveLength(1);
  });

  it('is done when it is refused but the session has expired meanwhile: the agent does not come back', async () => {
    const { slowSignOut, gateway, clock, view, kept, keepPassword, isSilent } = await signedIn();
    keepPassword();
    const { reply, outcome } = slowSignOut();
    gateway.reply('poll', { retcode: '105-005' });
    gateway.emit('AgentState_Ready');
    await clock.advance(1000);
    reply.resolve({ retcode: '100-010' });
    expect(await outcome).toEqual({ ok: true });
    expect(view()).toMatchObject({ kind: 'signedOut', notice: null });
    expect(kept('guid')).toBeUndefined();
    expect(await isSilent()).toBe(true);
  });

  it('is overtaken by the end of the session when the sign-out itself is refused', async () => {
    const { slowSignOut, gateway, clock, view, kept, session } = await signedIn();
    const { reply, outcome } = slowSignOut();
    gateway.emit('AgentOther_ShutdownService');
    await clock.advance(0);
    reply.resolve({ retcode: '100-010' });
    expect(await outcome).toEqual({ ok: true });
    await clock.advance(0);
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.shutdown' } });
    expect(session.connection()).toBeNull();
    expect(kept('guid')).toBeUndefined();
  });
});

describe('an end by the gateway', () => {
  it('is told and cleans up after a forced sign-out', async () => {
    const { gateway, clock, view, kept, session, signIn, isSilent } = await signedIn();
    gateway.emit('AgentOther_ShutdownService');
    await clock.advance(0);
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.shutdown' } });
    expect(kept('guid')).toBeUndefined();
    expect(session.connection()).toBeNull();
    expect(gateway.openConnections()).toBe(0);
    expect(await isSilent()).toBe(true);
    expect(await signIn()).toEqual({ ok: true });
    expect(gateway.requestsOf('poll').at(-1)?.guid).toBe('guid-of-sign-in-2.AgentGateway0');
  });

  it.each(['100-006', '000-003', '105-005', '105-006', '105-007'])('is told after %s', async (retcode) => {
    const { gateway, clock, view, kept, isSilent } = await signedIn();
    gateway.reply('poll', { retcode });
    gateway.emit('AgentState_Ready');
    await clock.advance(1000);
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.expired' } });
    expect(kept('guid')).toBeUndefined();
    expect(await isSilent()).toBe(true);
  });

  it('is not taken from a connection that breaks', async () => {
    const { gateway, clock, view, statuses } = await signedIn();
    gateway.reply('poll', ...Array<Reply>(20).fill({ lost: 'network', sent: false }));
    gateway.emit('AgentState_Ready');
    await clock.advance(600_000);
    expect(view()?.kind).toBe('signedIn');
    expect(statuses.filter(({ kind }) => kind === 'failing')).toHaveLength(20);
    expect(statuses.at(-1)?.kind).toBe('online');
  });
});
