import { describe, expect, it } from 'vitest';
import { createSessionHarness } from './testing/session-harness.ts';
import { KEPT_GUID, PASSWORD } from './testing/world.ts';

describe('the kept password', () => {
  it('is kept only when the agent wants it', async () => {
    const { signIn, kept, session, view } = createSessionHarness();
    await signIn({ rememberPassword: true });
    expect(kept('password')).toBe(PASSWORD);
    await session.signOut();
    expect(view()).toMatchObject({ passwordKept: true });
    await signIn({ rememberPassword: false });
    expect(kept('password')).toBeUndefined();
    await session.signOut();
    expect(view()).toMatchObject({ passwordKept: false });
  });

  it('is not said to be kept when the keychain did not take it, nor gone when it did not let go', async () => {
    const { signIn, session, secrets, view } = createSessionHarness();
    secrets.unavailable = 'locked';
    await signIn({ rememberPassword: true });
    await session.signOut();
    expect(view()).toMatchObject({ passwordKept: false });
    secrets.unavailable = null;
    await signIn({ rememberPassword: true });
    secrets.unavailable = 'locked';
    await session.signOut();
    await signIn({ rememberPassword: false });
    await session.signOut();
    expect(view()).toMatchObject({ passwordKept: true });
  });

  it('stands for an empty one', async () => {
    const { signIn, gateway, session, kept } = createSessionHarness();
    await signIn({ rememberPassword: true });
    await session.signOut();
    expect(await signIn({ password: '', rememberPassword: true })).toEqual({ ok: true });
    expect(gateway.requestsOf('login').map(({ body }) => JSON.parse(body ?? '').password)).toEqual([
      PASSWORD,
      PASSWORD,
    ]);
    expect(kept('password')).toBe(PASSWORD);
  });

  it('is not replaced by one that the gateway refuses', async () => {
    const { signIn, gateway, session, kept } = createSessionHarness();
    await signIn({ rememberPassword: true });
    await session.signOut();
    gateway.reply('login', { retcode: '100-004' });
    await signIn({ password: 'wrong', rememberPassword: true });
    expect(kept('password')).toBe(PASSWORD);
  });

  it('is asked for when it has gone from the keychain', async () => {
    const { signIn, session, secrets, view, gateway } = createSessionHarness();
    await signIn({ rememberPassword: true });
    await session.signOut();
    secrets.entries.clear();
    const answer = { ok: false, notice: { key: 'session.noKept' }, field: 'password' };
    expect(await signIn({ password: '' })).toEqual(answer);
    expect(view()).toEqual({ kind: 'signedOut', notice: null, passwordKept: false });
    expect(gateway.requestsOf('login')).toHaveLength(1);
    expect(await signIn()).toEqual({ ok: true });
  });

  it('can be used again once a locked keychain is unlocked', async () => {
    const { signIn, session, secrets, view } = createSessionHarness();
    await signIn({ rememberPassword: true });
    await session.signOut();
    secrets.unavailable = 'locked';
    expect(await signIn({ password: '', rememberPassword: true })).toMatchObject({
      ok: false,
      notice: { key: 'warning.keychainRead', params: { reason: { key: 'keychain.locked' } } },
      field: 'password',
    });
    expect(view()).toMatchObject({ kind: 'signedOut', passwordKept: true });
    secrets.unavailable = null;
    expect(await signIn({ password: '', rememberPassword: true })).toEqual({ ok: true });
  });
});

describe('the keychain', () => {
  it('is warned of when locked at the start, and what it holds is left alone', async () => {
    const { session, secrets, keepSession, keepPassword, warnings, view, gateway, kept, clock } =
      createSessionHarness();
    keepSession(true);
    keepPassword();
    secrets.unavailable = 'locked';
    await session.resume();
    expect(warnings.get('keychain')).toEqual({
      key: 'warning.keychainRead',
      params: { reason: { key: 'keychain.locked' } },
    });
    expect(view()?.kind).toBe('signedOut');
    expect(gateway.seen).toEqual([]);
    secrets.unavailable = null;
    expect(kept('guid')).toContain(KEPT_GUID);
    expect(kept('password')).toBe(PASSWORD);
    await session.resume();
    await clock.advance(0);
    expect(view()?.kind).toBe('signedIn');
  });

  it('is not warned of when merely empty', async () => {
    const { session, warnings } = createSessionHarness();
    await session.resume();
    expect(warnings.size).toBe(0);
  });

  it('leaves the session in memory when it cannot be written, warns, and recovers', async () => {
    const { signIn, secrets, warnings, view, gateway, clock, kept, events } = createSessionHarness();
    secrets.unavailable = 'noService';
    expect(await signIn()).toEqual({ ok: true });
    expect(view()?.kind).toBe('signedIn');
    expect(warnings.get('keychain')).toEqual({
      key: 'warning.keychain',
      params: { reason: { key: 'keychain.noService' } },
    });
    gateway.emit('AgentState_Ready');
    await clock.advance(0);
    expect(events).toHaveLength(1);
    secrets.unavailable = null;
    gateway.rotate('rotated.AgentGateway0');
    await clock.advance(0);
    expect(warnings.has('keychain')).toBe(false);
    expect(kept('guid')).toContain('rotated');
  });
});

describe('secrets', () => {
  it('reach the gateway and the keychain, and nothing else', async () => {
    const harness = createSessionHarness();
    const { signIn, session, gateway, secrets, clock, told } = harness;
    gateway.reply('login', { retcode: '100-004', message: 'no' });
    await signIn({ rememberPassword: true });
    gateway.reply('login', { retcode: '100-002' });
    await signIn({ rememberPassword: true });
    await session.answerForce(true);
    gateway.rotate('rotated.AgentGateway0');
    await clock.advance(0);
    gateway.reply('poll', { lost: 'network', sent: false });
    gateway.emit('AgentState_Ready');
    await clock.advance(1000);
    secrets.unavailable = 'locked';
    gateway.rotate('again.AgentGateway0');
    await clock.advance(0);
    gateway.reply('logout', { retcode: '100-010' });
    await session.signOut();
    await session.signOut();
    secrets.unavailable = null;
    harness.keepSession(true);
    harness.keepPassword();
    await session.resume();
    await clock.advance(1000);

    const used = ['guid-of-sign-in', 'rotated', 'again', 'kept-guid', PASSWORD];
    const requests = JSON.stringify(gateway.seen);
    for (const secret of used) expect(requests).toContain(secret);
    const everything = told();
    for (const heard of ['confirmForce', 'warning.keychain', 'agentEvent'])
      expect(everything).toContain(heard);
    for (const secret of [...used, 'node=n', 'node=kept', 'JSESSIONID']) {
      expect(everything).not.toContain(secret);
    }
  });
});
