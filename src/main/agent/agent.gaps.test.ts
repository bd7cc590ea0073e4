import { describe, expect, it } from 'vitest';
import { conferenceEvent, createAgentHarness, talkingToCustomer } from './testing/agent-harness.ts';
import { CUSTOMER, IVR } from './testing/call-events.ts';
import { deferred } from './testing/deferred.ts';
import type { Reply } from './testing/fake-gateway.ts';

const unreachable: Reply = { lost: 'network', sent: false };

/** An agent whose calls are known, and whose connection then breaks for a while. */
async function signedIn() {
  const harness = createAgentHarness();
  await harness.signIn();
  const { gateway, clock, agent, tell, state } = harness;
  return Object.assign(harness, {
    /** A poll fails. The gateway then lists these calls. */
    async gap(callids: string[]) {
      gateway.callids = callids;
      gateway.reply('poll', unreachable);
      await tell(['AgentOther_Note']);
      await clock.advance(300);
    },
    async press() {
      await agent.transmit();
      const { transmit } = state();
      return transmit.kind === 'blocked' ? transmit.notice.key : transmit.kind;
    },
  });
}

describe('while events may be missing', () => {
  it('the key explains itself, and sends nothing', async () => {
    const { join, gateway, tell, press, clock, state } = await signedIn();
    await join();
    const reply = deferred<Reply>();
    gateway.reply('poll', unreachable);
    gateway.reply('status', reply.promise);
    await tell(['AgentOther_Note']);
    expect(state().transmitBlock).toEqual({ key: 'block.reconnecting' });
    expect(await press()).toBe('block.reconnecting');
    await clock.advance(300);
    expect(state().transmitBlock).toEqual({ key: 'block.reconciling' });
    expect(await press()).toBe('block.reconciling');
    expect(gateway.requestsOf('transmit')).toEqual([]);
    gateway.callids = ['X'];
    reply.resolve({ result: { agentState: 7 } });
    await clock.advance(0);
    expect(state()).toMatchObject({ transmitBlock: null, transmit: { kind: 'idle' } });
  });

  it('what was said of a press stays while nothing changes', async () => {
    const { press, state, clock, gateway, tell } = await signedIn();
    await tell(['AgentState_Ready']);
    expect(await press()).toBe('block.noCall');
    await clock.advance(30_000);
    expect(gateway.requestsOf('poll').length).toBeGreaterThan(3);
    expect(state().transmit.kind).toBe('blocked');
  });

  it('the machine may have slept: the open poll is given up and all is found out anew', async () => {
    const { agent, state, tell, clock, gateway } = await signedIn();
    await tell(talkingToCustomer);
    agent.reconcile();
    expect(state().connection).toEqual({ kind: 'reconciling' });
    await clock.advance(0);
    expect(state()).toMatchObject({ connection: { kind: 'online' }, call: { kind: 'ended' } });
    expect(gateway.mostPolls()).toBe(1);
  });

  it('an outcome that comes after newer events changes nothing', async () => {
    const { agent, state, clock, gateway, tell } = await signedIn();
    const late = deferred<Reply>();
    gateway.callids = ['B'];
    gateway.reply('callIds', late.promise);
    agent.reconcile();
    await clock.advance(100);
    agent.reconcile();
    await clock.advance(0);
    await tell(talkingToCustomer);
    expect(state().call.kind).toBe('talking');
    late.resolve({ result: [] });
    await clock.advance(0);
    expect(state().call.kind).toBe('talking');
  });
});

describe('after a gap', () => {
  it('calls that are over are gone', async () => {
    const { tell, gap, state, press } = await signedIn();
    await tell(talkingToCustomer);
    await gap([]);
    expect(state()).toMatchObject({
      call: { kind: 'ended' },
      callUnsure: false,
      session: { agentState: 'ready' },
    });
    expect(await press()).toBe('block.noCall');
  });

  it('a conference that stands can be passed to, but is in doubt', async () => {
    const { join, gap, state, press, gateway } = await signedIn();
    await join();
    await gap(['X']);
    expect(state()).toMatchObject({ call: { kind: 'conference' }, callUnsure: true, transmitBlock: null });
    expect(await press()).toBe('passing');
    expect(gateway.requestsOf('sync')).toEqual([]);
  });

  it('"passing" is said no longer of a conference that is over', async () => {
    const { join, gap, state, press } = await signedIn();
    await join();
    expect(await press()).toBe('passing');
    await gap([]);
    expect(state()).toMatchObject({ call: { kind: 'ended' }, transmit: { kind: 'idle' } });
  });

  it('calls that may have been joined are in doubt, until the conference is told', async () => {
    const { tell, gap, state, press } = await signedIn();
    await tell(
      talkingToCustomer,
      ['AgentEvent_Hold', 'B'],
      ['AgentEvent_Talking', { callid: 'C', caller: '40038', called: IVR, feature: 7 }],
    );
    await gap(['X']);
    expect(state()).toMatchObject({ callUnsure: true, transmitBlock: { key: 'block.unsure' } });
    expect(await press()).toBe('block.unsure');
    await tell(['AgentEvent_Hold', 'X']);
    expect(state().callUnsure).toBe(true);
    await tell(conferenceEvent);
    expect(state()).toMatchObject({ call: { kind: 'conference' }, callUnsure: false, transmitBlock: null });
  });

  it('the conference event settles it even when it repeats what is known', async () => {
    const { join, gap, state, tell } = await signedIn();
    await join();
    await gap(['X']);
    expect(state().callUnsure).toBe(true);
    await tell(conferenceEvent);
    expect(state().callUnsure).toBe(false);
  });

  it('nothing is in doubt once one of two calls has ended', async () => {
    const { tell, gap, state } = await signedIn();
    await tell(talkingToCustomer, ['AgentEvent_Hold', 'B']);
    await tell(['AgentEvent_Talking', { callid: 'C', caller: '40038', called: IVR, feature: 7 }]);
    await gap(['B', 'C']);
    expect(state().callUnsure).toBe(true);
    await tell(['AgentEvent_Customer_Release', { callid: 'C', number: IVR }]);
    expect(state()).toMatchObject({ call: { kind: 'held' }, callUnsure: false });
    expect(state().transmitBlock).toEqual({ key: 'block.held' });
  });

  it('a gateway that refuses to tell leaves the call in doubt, and events go on', async () => {
    const { tell, gap, state, gateway } = await signedIn();
    await tell(talkingToCustomer);
    gateway.reply('status', { retcode: '100-007' });
    gateway.reply('callIds', { retcode: '100-007' });
    await gap(['B']);
    expect(state()).toMatchObject({ connection: { kind: 'online' }, call: { kind: 'talking' } });
    expect(state().callUnsure).toBe(true);
    await tell(['AgentEvent_Call_Release', 'B']);
    expect(state()).toMatchObject({ call: { kind: 'ended' }, callUnsure: false });
  });

  it('doubts end with the session', async () => {
    const { join, gap, state, agent } = await signedIn();
    await join();
    await gap(['X']);
    await agent.signOut();
    expect(state()).toMatchObject({ session: { kind: 'signedOut' }, callUnsure: false });
  });
});

describe('starting over', () => {
  const threeParty = { agentStateInfo: { state: '10', partner: `${CUSTOMER},${IVR}`, curCallId: 'X' } };

  it('settles what was in doubt', async () => {
    const { tell, gap, state, agent, gateway, press } = await signedIn();
    await tell(talkingToCustomer);
    await gap(['X']);
    expect(await press()).toBe('block.unsure');
    gateway.reply('sync', { result: threeParty });
    expect(await agent.startOver()).toEqual({ ok: true });
    expect(state()).toMatchObject({ call: { kind: 'conference' }, callUnsure: false, transmitBlock: null });
    expect(await press()).toBe('passing');
  });

  it('comes before the next event, which is newer', async () => {
    const { tell, state, agent, gateway, clock } = await signedIn();
    await tell(talkingToCustomer);
    gateway.reply('sync', { result: threeParty });
    const done = agent.startOver();
    gateway.emit('AgentEvent_Customer_Release', { callid: 'X', number: IVR });
    await done;
    await clock.advance(0);
    expect(state().call.kind).toBe('oneLeft');
  });

  it('tells when the gateway refuses, and leaves the doubt', async () => {
    const { join, gap, state, agent, gateway, clock } = await signedIn();
    await join();
    await gap(['X']);
    gateway.reply('sync', { retcode: '100-007' });
    expect(await agent.startOver()).toMatchObject({ ok: false, notice: { key: 'retcode.100-007' } });
    await clock.advance(0);
    expect(state()).toMatchObject({ callUnsure: true, call: { kind: 'conference' } });
  });

  it('is nothing to do when signed out', async () => {
    const { agent } = createAgentHarness();
    expect(await agent.startOver()).toMatchObject({ ok: false, notice: { key: 'block.signedOut' } });
  });
});

describe('a session that was lost and came back by itself', () => {
  it('knows the call that is still up, as one in doubt', async () => {
    const { join, state, gateway, clock, keepPassword, tell } = await signedIn();
    keepPassword();
    await join();
    gateway.callids = ['X'];
    gateway.reply('poll', { retcode: '105-005' });
    await tell(['AgentOther_Note']);
    await clock.advance(1000);
    expect(gateway.requestsOf('login')).toHaveLength(2);
    expect(state()).toMatchObject({
      session: { kind: 'signedIn', agentState: 'talking' },
      connection: { kind: 'online' },
      call: { kind: 'talking' },
      callUnsure: true,
      transmitBlock: { key: 'block.unsure' },
    });
  });

  it('is not shown as out of reach any longer once a kept one goes on', async () => {
    const { agent, gateway, clock, keepSession, state } = createAgentHarness();
    keepSession(true);
    gateway.reply('sync', unreachable);
    const resumed = agent.resume();
    await clock.advance(0);
    expect(state().connection.kind).toBe('reconnecting');
    await clock.advance(300);
    await resumed;
    expect(state()).toMatchObject({ session: { kind: 'signedIn' }, connection: { kind: 'online' } });
  });
});
