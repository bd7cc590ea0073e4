import { afterEach, describe, expect, it } from 'vitest';
import {
  customer,
  events,
  type SimulatedGateway,
  signInBody,
  startSimulatedGateway,
} from '../support/simulated-gateway.ts';

let gateway: SimulatedGateway;
afterEach(() => gateway.close());

const refused = (retcode: string) => ({ ok: false, failure: { kind: 'business', retcode } });

describe('signing in over TLS', () => {
  it('brings a GUID, the result, and the events of the new state', async () => {
    gateway = await startSimulatedGateway();
    const connection = gateway.connect();
    expect(await connection.client.signIn(signInBody)).toEqual({
      ok: true,
      value: { timeRemaining: 9, isForceChange: false, mediatype: 'TTF', guid: '' },
    });
    expect(connection.guid.current()).toMatch(/^[0-9a-f-]{36}\.AgentGateway1$/);
    expect(await connection.client.setSkills()).toEqual({ ok: true, value: null });
    expect((await events(connection, 2)).map(({ kind }) => kind)).toEqual(['inService', 'agentState']);
    expect(gateway.control.requests().map(({ path, retcode }) => [path, retcode])).toEqual(
      [
        '/agentgateway/resource/onlineagent/101',
        '/agentgateway/resource/onlineagent/101/resetskill/:flag',
        '/agentgateway/resource/agentevent/101',
        '/agentgateway/resource/agentevent/101',
      ].map((path) => [path, '0']),
    );
  });

  it.each([
    ['a wrong password', { password: 'Secret-2' }, '100-004'],
    ['a locked account', { locked: true }, '110-016'],
    ['an expired password', { passwordExpired: true }, '100-020'],
  ])('is refused for %s', async (_what, flags, retcode) => {
    gateway = await startSimulatedGateway();
    gateway.control.setAccount('101', flags);
    const connection = gateway.connect();
    expect(await connection.client.signIn(signInBody)).toMatchObject(refused(retcode));
    expect(connection.guid.current()).toBeNull();
  });

  it('elsewhere is refused until it is forced; the first place then is signed out', async () => {
    gateway = await startSimulatedGateway();
    const first = await gateway.signIn();
    const second = gateway.connect();
    expect(await second.client.signIn(signInBody)).toMatchObject(refused('100-002'));
    expect(await first.client.agentStatus()).toMatchObject({ ok: true });
    expect(await second.client.forceSignIn(signInBody)).toMatchObject({ ok: true });
    expect(await second.client.agentStatus()).toMatchObject({ ok: true });
    expect(await first.client.agentStatus()).toMatchObject(refused('100-006'));
  });

  it('keeps several agents apart', async () => {
    gateway = await startSimulatedGateway();
    const [first, second] = [await gateway.signIn('101'), await gateway.signIn('102')];
    gateway.control.callIn('102', customer);
    expect(await first.client.agentStatus()).toMatchObject({ value: { agentState: 4 } });
    expect(await second.client.agentStatus()).toMatchObject({ value: { agentState: 7 } });
    second.guid.set(first.guid.current());
    expect(await second.client.agentStatus()).toMatchObject(refused('100-006'));
  });
});

describe('signing out over TLS', () => {
  it('ends the session', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    expect(await client.signOut()).toEqual({ ok: true, value: null });
    expect(await client.agentStatus()).toMatchObject(refused('100-006'));
  });

  it('is refused while a call is on', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    gateway.control.callIn('101', customer);
    gateway.control.phone('101').answer();
    expect(await client.signOut()).toMatchObject({ ok: false, failure: { kind: 'business' } });
    expect(await client.agentStatus()).toMatchObject({ value: { agentState: 7 } });
  });

  it('by an inspector is told to the poll', async () => {
    gateway = await startSimulatedGateway();
    const connection = await gateway.signIn();
    const poll = events(connection, 1);
    gateway.control.forceSignOut('101');
    expect(await poll).toMatchObject([{ kind: 'shutdown' }]);
    expect(await connection.client.poll()).toMatchObject(refused('100-006'));
  });
});

describe('a load balancer', () => {
  it('gets its cookie back with every request', async () => {
    gateway = await startSimulatedGateway({ requireCookie: true });
    const connection = await gateway.signIn();
    expect(await connection.client.agentStatus()).toMatchObject({ ok: true });
    connection.cookies.clear();
    expect(await connection.client.agentStatus()).toMatchObject({
      failure: { kind: 'protocol', reason: 'httpStatus', status: 502 },
    });
  });
});
