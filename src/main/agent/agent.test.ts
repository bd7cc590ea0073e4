import { describe, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { conferenceEvent, createAgentHarness, talkingToCustomer } from './testing/agent-harness.ts';
import { CUSTOMER, IVR } from './testing/call-events.ts';
import { deferred } from './testing/deferred.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { form, PASSWORD } from './testing/world.ts';

const customer = { role: 'customer', name: null, masked: '••••••00' };
const stranger = { ...customer, role: 'unknown' };
const bank = { role: 'ivr', name: 'Bank', masked: '••••••01' };

describe('the session as it is shown', () => {
  it('goes from signed out to signed in, with the agent state that the gateway tells', async () => {
    const { state, signIn, tell, remembered } = createAgentHarness();
    expect(state()).toEqual(initialState);
    await signIn();
    expect(state().session).toEqual({ kind: 'signedIn', agentId: '49999', agentState: 'unknown' });
    for (const [event, agentState] of [
      ['AgentState_Ready', 'ready'],
      ['AgentState_SetNotReady_Success', 'busy'],
      ['AgentState_Work', 'wrapUp'],
      ['AgentState_SetRest_Success', 'rest'],
    ] as const) {
      await tell([event]);
      expect(state().session).toMatchObject({ kind: 'signedIn', agentState });
    }
    expect(remembered).toEqual([{ agentId: '49999', phoneNumber: '40038', rememberPassword: false }]);
  });

  it('does not remember the agent state of an earlier session', async () => {
    const { state, signIn, tell, agent } = createAgentHarness();
    await signIn();
    await tell(['AgentState_Ready']);
    await agent.signOut();
    await signIn();
    expect(state().session).toMatchObject({ agentState: 'unknown' });
  });

  it('keeps the agent state when a sign-out is refused', async () => {
    const { state, signIn, tell, agent, gateway } = createAgentHarness();
    await signIn();
    await tell(['AgentState_Ready'], talkingToCustomer);
    gateway.reply('logout', { retcode: '100-010' });
    expect(await agent.signOut()).toMatchObject({ ok: false });
    expect(state().session).toMatchObject({ kind: 'signedIn', agentState: 'talking' });
    expect(state().call.kind).toBe('talking');
    await tell(['AgentEvent_Call_Release', 'B']);
    expect(state().session).toMatchObject({ agentState: 'ready' });
  });

  it('shows a connection that is lost, until when, and that it is back', async () => {
    const { state, signIn, tell, gateway, clock } = createAgentHarness();
    await signIn();
    expect(state().connection).toEqual({ kind: 'none' });
    gateway.reply('poll', { lost: 'network', sent: false });
    await tell(['AgentState_Ready']);
    expect(state().connection).toEqual({
      kind: 'reconnecting',
      attempt: 1,
      retryAt: clock.now() + 300,
      reason: { key: 'failure.network', params: { host: 'gw.example:8043' } },
    });
    const reply = deferred<Reply>();
    gateway.reply('status', reply.promise);
    await clock.advance(300);
    expect(state().connection).toEqual({ kind: 'reconciling' });
    reply.resolve({ result: { agentState: '3' } });
    await clock.advance(0);
    expect(state()).toMatchObject({ connection: { kind: 'online' }, session: { agentState: 'busy' } });
  });

  it('polls at once when told that the network is back', async () => {
    const { agent, signIn, tell, gateway, state } = createAgentHarness();
    await signIn();
    gateway.reply('poll', { lost: 'network', sent: false });
    await tell(['AgentState_Ready']);
    expect(state().connection.kind).toBe('reconnecting');
    agent.reconcile();
    await tell();
    expect(state().connection.kind).toBe('online');
  });

  it('asks before it takes over, and does as told', async () => {
    const { agent, gateway, state } = createAgentHarness();
    gateway.reply('login', { retcode: '100-002' });
    await agent.signIn(form);
    expect(state().session).toEqual({ kind: 'confirmForce', agentId: '49999' });
    expect(state().transmitBlock).toEqual({ key: 'block.signedOut' });
    await agent.answerForce(true);
    expect(state().session.kind).toBe('signedIn');
    expect(gateway.requestsOf('forceLogin')).toHaveLength(1);
  });

  it('forgets calls and connection when the gateway ends the session', async () => {
    const { state, signIn, join, tell } = createAgentHarness();
    await signIn();
    await join();
    await tell(['AgentOther_ShutdownService', { loginTime: '1471585949806' }]);
    expect(state()).toMatchObject({
      session: { kind: 'signedOut', notice: { key: 'session.shutdown' } },
      connection: { kind: 'none' },
      call: { kind: 'none' },
      transmit: { kind: 'idle' },
      transmitBlock: { key: 'block.signedOut' },
    });
  });

  it('shows warnings, and takes them back', async () => {
    const { state, signIn, agent, gateway, secrets } = createAgentHarness();
    secrets.unavailable = 'locked';
    gateway.reply('resetSkill', { retcode: '100-019' });
    await signIn();
    expect(state().warnings.map(({ key }) => key)).toEqual(['warning.skills', 'warning.keychain']);
    await agent.signOut();
    secrets.unavailable = null;
    await signIn();
    expect(state().warnings).toEqual([]);
  });
});

describe('going on after a start', () => {
  const threeParty = { agentStateInfo: { state: '10', partner: `${CUSTOMER},${IVR}`, curCallId: 'X' } };

  it('is back in the three-party call, and numbers can be passed at once', async () => {
    const { agent, state, clock, gateway, keepSession } = createAgentHarness();
    keepSession(true);
    gateway.reply('sync', { result: threeParty });
    await agent.resume();
    await clock.advance(0);
    expect(state()).toMatchObject({
      session: { kind: 'signedIn' },
      call: { kind: 'conference', parties: [customer, bank] },
      transmitBlock: null,
    });
    expect((await agent.transmit()).kind).toBe('passing');
  });

  it('knows of no call when the gateway does not say where the agent stands', async () => {
    const { agent, state, clock, gateway, keepSession } = createAgentHarness();
    keepSession(true);
    gateway.reply('sync', { retcode: '100-007' });
    await agent.resume();
    await clock.advance(0);
    expect(state()).toMatchObject({ session: { kind: 'signedIn' }, call: { kind: 'none' } });
  });
});

describe('calls as they are shown', () => {
  it('follow the events', async () => {
    const { signIn, join, tell, states, clock, state } = createAgentHarness();
    await signIn();
    const before = states.length;
    const none = state().call;
    await join();
    await tell(['AgentEvent_Customer_Release', { callid: 'X', number: IVR }]);
    await tell(['AgentEvent_Call_Release', 'X'], ['AgentOther_PhoneRelease', { phoneState: 3 }]);
    const calls = states.slice(before).map(({ call }) => call);
    const changes = calls.filter((call, index) => call !== (calls[index - 1] ?? none));
    expect(changes).toMatchObject([
      { kind: 'ringing', party: stranger },
      { kind: 'talking', party: stranger, held: null },
      { kind: 'held', party: stranger },
      { kind: 'dialling', party: bank, held: stranger },
      { kind: 'talking', party: bank, held: stranger },
      { kind: 'conference', parties: [customer, bank] },
      { kind: 'oneLeft', party: { ...stranger, role: 'customer' }, left: bank },
      { kind: 'ended' },
    ]);
    await clock.advance(4999);
    expect(state().call.kind).toBe('ended');
    await clock.advance(1);
    expect(state().call).toEqual({ kind: 'none' });
  });

  it('show the next call at once, and are not wiped by the end of the one before', async () => {
    const { signIn, tell, clock, state } = createAgentHarness();
    await signIn();
    await tell(talkingToCustomer, ['AgentEvent_Call_Release', 'B']);
    await tell(['AgentEvent_Ringing', { callid: 'D', caller: CUSTOMER, called: '49999' }]);
    await clock.advance(10_000);
    expect(state().call.kind).toBe('ringing');
  });

  it('get new names when the settings change', async () => {
    const harness = createAgentHarness({ ivrDirectory: [] });
    await harness.signIn();
    await harness.join();
    expect(harness.state().call).toMatchObject({ parties: [stranger, { role: 'unknown', name: null }] });
    harness.settings = {
      ...harness.settings,
      ivrDirectory: [{ name: 'Tax office', numbers: [], prefixes: ['9550'] }],
    };
    harness.agent.settingsChanged();
    expect(harness.state().call).toMatchObject({ parties: [customer, { role: 'ivr', name: 'Tax office' }] });
    expect(harness.state().transmitBlock).toBeNull();
  });

  it('keep unknown and unreadable events out, and name them in the log without their content', async () => {
    const { signIn, tell, state, log } = createAgentHarness();
    await signIn();
    await tell(talkingToCustomer);
    const before = state();
    await tell(['AgentConf_Start', { number: CUSTOMER }], ['AgentEvent_Conference', { partner: CUSTOMER }]);
    expect(state()).toEqual(before);
    const named = log.lines.filter(({ message }) => message === 'agent event').map(({ values }) => values);
    expect(named.slice(-2)).toEqual([
      { event: 'unknown', type: 'AgentConf_Start', malformed: false },
      { event: 'unknown', type: 'AgentEvent_Conference', malformed: true },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain(CUSTOMER);
  });
});

it('never shows or logs a secret or a number in clear', async () => {
  const { signIn, join, tell, agent, states, log, gateway, clock } = createAgentHarness();
  await signIn();
  await join();
  await agent.transmit();
  gateway.rotate('rotated.AgentGateway0');
  await tell(conferenceEvent);
  gateway.reply('transmit', { retcode: '10001', message: 'failed' });
  await agent.transmit();
  await agent.signOut();
  await clock.advance(10_000);
  expect(gateway.requestsOf('transmit').length).toBeGreaterThanOrEqual(2);
  const shown = JSON.stringify([states, log.lines]);
  expect(shown).toContain('retcode.platform');
  for (const secret of [PASSWORD, 'guid-of-sign-in', 'rotated', 'node=n', CUSTOMER, IVR]) {
    expect(shown).not.toContain(secret);
  }
});
