import { describe, expect, it } from 'vitest';
import { createAgentHarness, talkingToCustomer } from './testing/agent-harness.ts';
import { CUSTOMER, IVR } from './testing/call-events.ts';
import { deferred } from './testing/deferred.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { form } from './testing/world.ts';

async function inConference() {
  const harness = createAgentHarness();
  await harness.signIn();
  await harness.join();
  return {
    ...harness,
    transmits: () => harness.gateway.requestsOf('transmit'),
    leave: (number: string) => harness.tell(['AgentEvent_Customer_Release', { callid: 'X', number }]),
  };
}

describe('passing numbers in a three-party call', () => {
  it('is one POST without body, with the newest GUID, and is shown', async () => {
    const { agent, state, transmits, gateway, clock } = await inConference();
    gateway.rotate('rotated.AgentGateway0');
    await clock.advance(0);
    expect(state().transmitBlock).toBeNull();
    const passing = { kind: 'passing', since: clock.now() };
    expect(await agent.transmit()).toEqual(passing);
    expect(state().transmit).toEqual(passing);
    expect(transmits()).toMatchObject([{ body: null, guid: 'rotated.AgentGateway0' }]);
  });

  it('is repeated once when the GUID rotates under it', async () => {
    const { agent, transmits, gateway, clock } = await inConference();
    gateway.guid = 'rotated.AgentGateway0';
    const outcome = agent.transmit();
    await clock.advance(50);
    gateway.rotate('rotated.AgentGateway0');
    await clock.advance(50);
    expect((await outcome).kind).toBe('passing');
    expect(transmits().map(({ guid }) => guid)).toEqual([
      'guid-of-sign-in-1.AgentGateway0',
      'rotated.AgentGateway0',
    ]);
  });

  it('sends one request however often the key is pressed meanwhile', async () => {
    const { agent, state, transmits, gateway, clock } = await inConference();
    const reply = deferred<Reply>();
    gateway.reply('transmit', reply.promise);
    const presses = [agent.transmit(), agent.transmit(), agent.transmit()];
    await clock.advance(100);
    expect(state().transmit.kind).toBe('sending');
    reply.resolve({});
    expect((await Promise.all(presses)).map(({ kind }) => kind)).toEqual(['passing', 'passing', 'passing']);
    expect(transmits()).toHaveLength(1);
  });

  it('lasts until somebody leaves', async () => {
    const { agent, state, leave, tell } = await inConference();
    await agent.transmit();
    await tell(['AgentEvent_Customer_Release', { callid: 'B', number: CUSTOMER }], ['AgentState_Busy']);
    expect(state().transmit.kind).toBe('passing');
    await leave(IVR);
    expect(state()).toMatchObject({ transmit: { kind: 'idle' }, transmitBlock: { key: 'block.oneLeft' } });
  });

  it('is not claimed when the conference ended before the answer', async () => {
    const { agent, state, gateway, leave, clock } = await inConference();
    const reply = deferred<Reply>();
    gateway.reply('transmit', reply.promise);
    const outcome = agent.transmit();
    await leave(CUSTOMER);
    reply.resolve({});
    await clock.advance(0);
    expect((await outcome).kind).toBe('idle');
    expect(state().transmit).toEqual({ kind: 'idle' });
  });

  it('is not claimed for another conference under the same callid', async () => {
    const { agent, state, gateway, leave, tell, clock } = await inConference();
    const reply = deferred<Reply>();
    gateway.reply('transmit', reply.promise);
    const outcome = agent.transmit();
    await leave(IVR);
    await clock.advance(500);
    await tell(['AgentEvent_Conference', { callid: 'X', partner: `${CUSTOMER},70093` }]);
    expect(state()).toMatchObject({ call: { kind: 'conference' }, transmitBlock: null });
    reply.resolve({});
    await clock.advance(0);
    expect((await outcome).kind).toBe('idle');
  });

  it('waits 5 s for an answer, then nobody knows; the next press sends again', async () => {
    const { agent, state, gateway, clock, transmits } = await inConference();
    gateway.reply('transmit', 'never');
    const outcome = agent.transmit();
    await clock.advance(4999);
    expect(state().transmit.kind).toBe('sending');
    await clock.advance(1);
    expect((await outcome).kind).toBe('unknown');
    await clock.advance(60_000);
    expect(transmits()).toHaveLength(1);
    expect((await agent.transmit()).kind).toBe('passing');
  });

  it.each<[Reply, string, string]>([
    [{ retcode: '10001', message: 'x' }, 'refused', 'retcode.platform'],
    [{ lost: 'tls', sent: false }, 'notSent', 'transmit.notSent'],
    [{ lost: 'reset', sent: true }, 'unknown', 'transmit.unknown'],
  ])('tells what became of it (%o)', async (reply, kind, key) => {
    const { agent, state, gateway, transmits } = await inConference();
    gateway.reply('transmit', reply);
    await agent.transmit();
    expect(state().transmit).toMatchObject({ kind, notice: { key } });
    expect(transmits()).toHaveLength(1);
  });
});

describe('a request that certainly never left', () => {
  const refused: Reply = { lost: 'refused', sent: false };

  it('is sent again by itself until it gets through', async () => {
    const { agent, state, gateway, transmits, clock } = await inConference();
    gateway.reply('transmit', refused, refused);
    const outcome = agent.transmit();
    await clock.advance(299);
    expect(state().transmit.kind).toBe('sending');
    await clock.advance(1);
    expect((await outcome).kind).toBe('passing');
    expect(transmits()).toHaveLength(3);
  });

  it('is sent again although the poll, too, finds nobody, and gets through first', async () => {
    const { agent, state, gateway, clock, tell } = await inConference();
    gateway.callids = ['X'];
    gateway.reply('transmit', refused, refused, refused);
    const outcome = agent.transmit();
    gateway.reply('poll', ...Array<Reply>(3).fill(refused));
    gateway.reply('status', ...Array<Reply>(3).fill(refused));
    await tell(['AgentState_Busy']);
    expect(state().connection.kind).toBe('reconnecting');
    await clock.advance(800);
    expect((await outcome).kind).toBe('passing');
    await clock.advance(20_000);
    expect(state()).toMatchObject({
      connection: { kind: 'online' },
      transmit: { kind: 'passing' },
      call: { kind: 'conference' },
    });
  });

  it('is not sent for a conference that has ended meanwhile', async () => {
    const { agent, gateway, transmits, leave, clock } = await inConference();
    gateway.reply('transmit', refused);
    const outcome = agent.transmit();
    await leave(IVR);
    await clock.advance(5000);
    expect((await outcome).kind).toBe('notSent');
    expect(transmits()).toHaveLength(1);
  });

  it('is not sent after a sign-out', async () => {
    const { agent, gateway, transmits, clock } = await inConference();
    gateway.reply('transmit', refused);
    const outcome = agent.transmit();
    await agent.signOut();
    await clock.advance(5000);
    expect((await outcome).kind).toBe('notSent');
    expect(transmits()).toHaveLength(1);
  });

  it('is told after 3 s, when it never got through', async () => {
    const { agent, state, gateway, transmits, clock } = await inConference();
    gateway.reply('transmit', ...Array<Reply>(50).fill(refused));
    void agent.transmit();
    await clock.advance(3000);
    expect(state().transmit).toMatchObject({ kind: 'notSent', notice: { key: 'transmit.notSent' } });
    const tries = transmits().length;
    await clock.advance(60_000);
    expect(transmits()).toHaveLength(tries);
  });
});

describe('pressing at the wrong time', () => {
  it('sends nothing in any stage on the way, and says why', async () => {
    const { agent, signIn, state, tell, gateway } = createAgentHarness();
    const press = async () => {
      await agent.transmit();
      const { transmit } = state();
      return transmit.kind === 'blocked' ? transmit.notice.key : transmit.kind;
    };
    const stages = [await press()];
    await signIn();
    for (const event of [
      ['AgentState_Ready'],
      ['AgentEvent_Ringing', { callid: 'B', caller: CUSTOMER, called: '49999' }],
      talkingToCustomer,
      ['AgentEvent_Hold', 'B'],
      ['AgentEvent_Customer_Alerting', { callid: 'C', otherPhone: IVR }],
      ['AgentEvent_Conference', { callid: 'X', partner: `${CUSTOMER},${IVR},10086` }],
    ] as const) {
      await tell(event);
      stages.push(await press());
    }
    expect(stages).toEqual([
      'block.signedOut',
      'block.noCall',
      'block.ringing',
      'block.talking',
      'block.held',
      'block.dialling',
      'block.multiParty',
    ]);
    expect(gateway.requestsOf('transmit')).toEqual([]);
  });

  it('says so while signing in and signing out, even in a conference', async () => {
    const { agent, gateway, transmits, state, tell, clock } = await inConference();
    const reply = deferred<Reply>();
    gateway.reply('logout', reply.promise);
    const signedOut = agent.signOut();
    expect(state().transmitBlock).toEqual({ key: 'block.signingOut' });
    expect(await agent.transmit()).toMatchObject({ notice: { key: 'block.signingOut' } });
    reply.resolve({});
    await signedOut;
    const login = deferred<Reply>();
    gateway.reply('login', login.promise);
    void agent.signIn(form);
    await tell();
    expect(await agent.transmit()).toMatchObject({ notice: { key: 'block.signingIn' } });
    expect(transmits()).toEqual([]);
    login.resolve({ retcode: '100-004' });
    await clock.advance(0);
  });

  it('is allowed again when a sign-out is refused', async () => {
    const { agent, gateway, state } = await inConference();
    gateway.reply('logout', { retcode: '100-010' });
    await agent.signOut();
    expect(state().transmitBlock).toBeNull();
    expect((await agent.transmit()).kind).toBe('passing');
  });

  it('is forgotten once the agent has signed in', async () => {
    const { agent, signIn, state } = createAgentHarness();
    await agent.transmit();
    expect(state().transmit.kind).toBe('blocked');
    await signIn();
    expect(state().transmit).toEqual({ kind: 'idle' });
  });

  it('ends with the session: what became of the last request is not told in the next', async () => {
    const { agent, gateway, state, signIn } = await inConference();
    gateway.reply('transmit', 'never');
    const outcome = agent.transmit();
    await agent.signOut();
    expect((await outcome).kind).toBe('unknown');
    expect(state().session.kind).toBe('signedOut');
    await signIn();
    expect(state().transmit).toEqual({ kind: 'idle' });
  });
});
