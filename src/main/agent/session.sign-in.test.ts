import { describe, expect, it } from 'vitest';
import type { SignInRequest } from '../../shared/ipc.ts';
import { deferred } from './testing/deferred.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { createSessionHarness } from './testing/session-harness.ts';
import { form, PASSWORD } from './testing/world.ts';

describe('signing in', () => {
  it('signs in, sets the skills, then polls, all with the newest GUID and the balancer’s cookie', async () => {
    const harness = createSessionHarness();
    expect(await harness.signIn()).toEqual({ ok: true });
    expect(harness.gateway.seen.map(({ operation, guid, cookie }) => [operation, guid, cookie])).toEqual([
      ['login', undefined, undefined],
      ['resetSkill', 'guid-of-sign-in-1.AgentGateway0', 'node=n1'],
      ['poll', 'guid-of-sign-in-1.AgentGateway0', 'node=n1'],
    ]);
    expect(JSON.parse(harness.gateway.seen[0]?.body ?? '')).toEqual({
      password: PASSWORD,
      phonenum: '40038',
      status: '4',
      releasephone: 'true',
      agenttype: '4',
    });
    expect(harness.viewKinds()).toEqual(['signingIn', 'settingSkills', 'signedIn']);
    expect(harness.view()).toEqual({ kind: 'signedIn', agentId: '49999' });
    expect(harness.session.connection()?.agentId).toBe('49999');
  });

  it('hands on events and keeps the session alive', async () => {
    const { signIn, gateway, clock, events, statuses } = createSessionHarness();
    await signIn();
    gateway.emit('AgentOther_InService');
    gateway.emit('AgentState_Ready');
    await clock.advance(60_000);
    expect(events.map(({ kind }) => kind)).toEqual(['inService', 'agentState']);
    expect(statuses.length).toBeGreaterThan(5);
    expect(statuses.every(({ kind }) => kind === 'online')).toBe(true);
    expect(gateway.mostPolls()).toBe(1);
  });

  it('leaves blanks around what was typed out, but not those of the password', async () => {
    const { signIn, gateway } = createSessionHarness();
    await signIn({ agentId: ' 49999 ', phoneNumber: ' 40038\n', password: ' pw ' });
    expect(JSON.parse(gateway.seen[0]?.body ?? '')).toMatchObject({ phonenum: '40038', password: ' pw ' });
  });

  it.each<[Partial<SignInRequest>, string]>([
    [{ agentId: '60000' }, 'agentId'],
    [{ password: '' }, 'password'],
    [{ phoneNumber: ' ' }, 'phoneNumber'],
  ])('sends nothing for %o', async (changes, field) => {
    const { signIn, gateway, views, connections } = createSessionHarness();
    expect(await signIn(changes)).toMatchObject({ ok: false, field });
    expect([gateway.seen, views, connections]).toEqual([[], [], []]);
  });

  it('accepts a wide agent ID when the settings say so', async () => {
    const { signIn, gateway } = createSessionHarness({ wideAgentIds: true });
    expect(await signIn({ agentId: '60000' })).toEqual({ ok: true });
    expect(gateway.seen[0]?.path).toBe('/agentgateway/resource/onlineagent/60000');
  });

  it.each<[Reply, string, string | null]>([
    [{ retcode: '100-004' }, 'retcode.100-004', 'password'],
    [{ retcode: '100-020' }, 'retcode.100-020', 'password'],
    [{ retcode: '100-013' }, 'retcode.100-013', 'phoneNumber'],
    [{ retcode: '110-021' }, 'retcode.110-021', null],
    [{ retcode: '100-015' }, 'retcode.100-015', null],
    [{ retcode: 10001, message: 'odd' }, 'retcode.platform', null],
    [{ lost: 'dns', sent: false }, 'failure.dns', null],
    [{ lost: 'refused', sent: false }, 'failure.refused', null],
    [{ lost: 'tlsExpired', sent: false }, 'failure.tlsExpired', null],
    [{ lost: 'tlsWrongHost', sent: false }, 'failure.tlsWrongHost', null],
    [{ status: 200, contentType: 'text/html', text: '<html>' }, 'failure.wrongContentType', null],
    [{ status: 200, contentType: 'application/json', text: '{"retc' }, 'failure.notJson', null],
    [{ status: 302, contentType: 'text/html', text: '' }, 'failure.redirect', null],
    [{ status: 502, contentType: 'text/html', text: '' }, 'failure.httpStatus', null],
    [{ result: {} }, 'failure.noGuid', null],
  ])('tells why %o is no sign-in, and can be tried again', async (reply, key, field) => {
    const { signIn, gateway, view, session, kept } = createSessionHarness();
    gateway.reply('login', reply);
    const answer = await signIn({ rememberPassword: true });
    expect(answer).toMatchObject({ ok: false, field, notice: { key } });
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key }, passwordKept: false });
    expect(session.connection()).toBeNull();
    expect([kept('password'), kept('guid')]).toEqual([undefined, undefined]);
    expect(gateway.openConnections()).toBe(0);
    expect(await signIn()).toEqual({ ok: true });
  });

  it('gives up after 20 s without an answer', async () => {
    const { session, gateway, clock, view } = createSessionHarness();
    gateway.reply('login', 'never');
    const answer = session.signIn(form);
    await clock.advance(19_999);
    expect(view()?.kind).toBe('signingIn');
    await clock.advance(1);
    expect(await answer).toMatchObject({ ok: false, notice: { key: 'failure.answerTimeout' } });
  });

  it('refuses a second one while the first still runs, and when signed in', async () => {
    const { session, gateway, signIn, clock, view } = createSessionHarness();
    const reply = deferred<Reply>();
    gateway.reply('login', reply.promise);
    const first = session.signIn(form);
    const busy = { ok: false, notice: { key: 'session.busy' }, field: null };
    expect(await signIn()).toEqual(busy);
    expect(await session.signOut()).toEqual(busy);
    expect(await session.answerForce(true)).toEqual(busy);
    reply.resolve({ headers: { 'set-guid': 'JSESSIONID=a' } });
    gateway.guid = 'a';
    expect(await first).toEqual({ ok: true });
    await clock.advance(0);
    expect(await signIn()).toEqual(busy);
    expect(gateway.requestsOf('login')).toHaveLength(1);
    expect(view()?.kind).toBe('signedIn');
  });

  it('goes on without skills, with a warning that a better sign-in takes back', async () => {
    const { signIn, gateway, warnings, session, view } = createSessionHarness();
    gateway.reply('resetSkill', { retcode: '100-019' });
    await signIn();
    expect(view()?.kind).toBe('signedIn');
    expect(warnings.get('skills')).toMatchObject({ params: { cause: { key: 'retcode.100-019' } } });
    await session.signOut();
    await signIn();
    expect(warnings.has('skills')).toBe(false);
  });

  it('warns of a password that expires soon', async () => {
    const { signIn, gateway, warnings } = createSessionHarness();
    gateway.guid = 'a';
    gateway.reply('login', { result: { timeRemaining: '3' }, headers: { 'set-guid': 'JSESSIONID=a' } });
    await signIn();
    expect(warnings.get('password')?.params).toEqual({ days: '3' });
  });

  it('tells what is worth remembering, without the password', async () => {
    const { signIn, remembered } = createSessionHarness();
    await signIn({ rememberPassword: true });
    expect(remembered).toEqual([{ agentId: '49999', phoneNumber: '40038', rememberPassword: true }]);
  });

  it('says what is wrong with the settings, and connects nowhere', async () => {
    const harness = createSessionHarness();
    const wrong = { ok: false, notice: { key: 'input.gatewayPort' }, field: 'gateway' } as const;
    harness.connect = async () => wrong;
    expect(await harness.signIn()).toEqual(wrong);
    expect([harness.gateway.seen, harness.views]).toEqual([[], []]);
  });

  it('takes no second one while it connects, and the next once that has failed', async () => {
    const harness = createSessionHarness();
    const { connect } = harness;
    const wrong = { ok: false, notice: { key: 'input.gatewayPort' }, field: 'gateway' } as const;
    harness.connect = async () => wrong;
    const first = harness.signIn();
    expect(await harness.signIn()).toMatchObject({ ok: false, notice: { key: 'session.busy' } });
    expect(await first).toEqual(wrong);
    harness.connect = connect;
    expect(await harness.signIn()).toEqual({ ok: true });
  });
});

describe('signed in elsewhere', () => {
  async function asked() {
    const harness = createSessionHarness();
    harness.gateway.reply('login', { retcode: '100-002' });
    const answer = await harness.signIn({ rememberPassword: true });
    return { ...harness, answer };
  }

  it('asks before it takes over', async () => {
    const { answer, view, gateway, session } = await asked();
    expect(answer).toEqual({ ok: true });
    expect(view()).toEqual({ kind: 'confirmForce', agentId: '49999' });
    expect(gateway.seen.map(({ operation }) => operation)).toEqual(['login']);
    expect(session.connection()).toBeNull();
  });

  it('offers no taking over where the organisation allows none', async () => {
    const harness = createSessionHarness({ forceSignIn: 'never' });
    harness.gateway.reply('login', { retcode: '100-002' });
    const notice = { key: 'session.elsewhere' };
    expect(await harness.signIn()).toEqual({ ok: false, notice, field: null });
    expect(harness.view()).toMatchObject({ kind: 'signedOut', notice });
    expect(harness.viewKinds()).not.toContain('confirmForce');
    expect(await harness.session.answerForce(true)).toMatchObject({ notice: { key: 'session.busy' } });
    expect(harness.gateway.seen.map(({ operation }) => operation)).toEqual(['login']);
    expect(harness.gateway.openConnections()).toBe(0);
  });

  it('takes over by a forced sign-in with the same details', async () => {
    const { session, gateway, view, kept, clock } = await asked();
    expect(await session.answerForce(true)).toEqual({ ok: true });
    await clock.advance(0);
    const [login, force, ...rest] = gateway.seen;
    expect(force?.operation).toBe('forceLogin');
    expect(force?.body).toBe(login?.body);
    // The other place may have left calls behind.
    expect(rest.map(({ operation }) => operation)).toEqual(['resetSkill', 'status', 'poll']);
    expect(view()?.kind).toBe('signedIn');
    expect(kept('password')).toBe(PASSWORD);
  });

  it.each(['100-015', '100-002', '100-004'])('tells when taking over is refused with %s', async (retcode) => {
    const { session, gateway, view } = await asked();
    gateway.reply('forceLogin', { retcode });
    expect(await session.answerForce(true)).toMatchObject({ ok: false });
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: `retcode.${retcode}` } });
  });

  it('stays signed out when declined, and keeps nothing', async () => {
    const { session, gateway, view, secrets, signIn } = await asked();
    expect(await session.answerForce(false)).toEqual({ ok: true });
    expect(view()).toMatchObject({ kind: 'signedOut', notice: { key: 'session.forceDeclined' } });
    expect(gateway.requestsOf('forceLogin')).toEqual([]);
    expect([...secrets.entries]).toEqual([]);
    expect(gateway.openConnections()).toBe(0);
    expect(await signIn()).toEqual({ ok: true });
  });

  it('wants an answer before anything else', async () => {
    const { session, signIn, view } = await asked();
    expect(await signIn()).toMatchObject({ notice: { key: 'session.busy' } });
    expect(await session.signOut()).toMatchObject({ notice: { key: 'session.busy' } });
    expect(view()?.kind).toBe('confirmForce');
  });
});
