import { afterEach, describe, expect, it } from 'vitest';
import {
  joinConference,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../support/simulated-gateway.ts';
import { until } from '../support/until.ts';

let gateway: SimulatedGateway;
afterEach(() => gateway.close());

const transmissions = () => gateway.control.requests().filter(({ path }) => path.includes('Transmit'));

describe('AUTHMODE 1 over TLS', () => {
  it('keeps the GUID of the sign-in', async () => {
    gateway = await startSimulatedGateway({
      authMode: 1,
      guidIntervalMs: 0,
      guidTimeoutMs: 1,
      pollWaitMs: 1,
    });
    const { client, guid } = await gateway.signIn();
    const first = guid.current();
    for (let i = 0; i < 5; i++) expect(await client.poll()).toEqual({ ok: true, value: [] });
    expect(guid.current()).toBe(first);
    expect(gateway.control.requests().filter(({ newGuid }) => newGuid)).toHaveLength(1);
  });
});

describe('AUTHMODE 2 over TLS', () => {
  it('outlives 20 rotations whose old GUID dies at once, with transmissions under way', async () => {
    gateway = await startSimulatedGateway({ authMode: 2, guidIntervalMs: 0, oldGuid: 'dies' });
    const { control } = gateway;
    const { client, guid } = await gateway.signIn();
    joinConference(control);
    // Empties the queue, so that each poll below waits for its own event.
    expect(await client.syncAgentInfo()).toMatchObject({ value: { state: 10 } });

    const guids = new Set<string | null>();
    for (let round = 1; round <= 20; round++) {
      // This transmission reaches the gateway before the rotation and is looked at after it.
      control.addFault({ kind: 'delay', match: { path: 'Transmit' }, delayMs: 25 });
      const poll = client.poll();
      const before = transmissions().length;
      const overtaken = client.thirdPartyConfTransmitNum(5000);
      await until('the transmission', () => transmissions().length > before);
      control.injectEvent('101', { eventType: 'AgentOther_Note', workNo: '101', content: round });
      const together = client.thirdPartyConfTransmitNum(5000);
      expect(await poll).toMatchObject({ ok: true, value: [{ kind: 'unknown' }] });
      const after = client.thirdPartyConfTransmitNum(5000);
      for (const answer of [overtaken, together, after]) {
        expect(await answer).toEqual({ ok: true, value: null });
      }
      guids.add(guid.current());
    }
    expect(guids.size).toBe(20);
    // The race took place, and was got over by repeating.
    const dead = transmissions().filter((request) => request.guid === 'dead');
    expect(dead.length).toBeGreaterThan(0);
    expect(gateway.lines.filter(({ message }) => message.includes('repeated'))).toHaveLength(dead.length);
  });

  it.each(['100-006', '000-003'] as const)('tells a dead GUID (%s) without repeating', async (retcode) => {
    gateway = await startSimulatedGateway({ deadGuidRetcode: retcode });
    const { client } = await gateway.signIn();
    gateway.control.expireGuid('101');
    expect(await client.thirdPartyConfTransmitNum(5000)).toMatchObject({
      failure: { kind: 'business', retcode },
    });
    expect(transmissions()).toHaveLength(1);
  });

  it('goes on with a GUID that was asked for by hand', async () => {
    gateway = await startSimulatedGateway();
    const { client, guid } = await gateway.signIn();
    const old = guid.current();
    expect(await client.updateGuid()).toEqual({ ok: true, value: null });
    expect(guid.current()).not.toBe(old);
    expect(await client.agentStatus()).toMatchObject({ ok: true });
  });
});

describe('what leaves the client', () => {
  it('has no GUID, cookie or password in any log line', async () => {
    gateway = await startSimulatedGateway({ pollWaitMs: 1, guidIntervalMs: 0 });
    const connection = await gateway.signIn();
    const { client, cookies, guid } = connection;
    const guids = [guid.current()];
    guid.subscribe((fresh) => guids.push(fresh));
    await client.poll();
    await client.signOut();
    const text = JSON.stringify(gateway.lines);
    const cookie = cookies.header(connection.origin)?.split('=')[1] ?? '';
    expect(cookie).not.toBe('');
    expect(guids).toHaveLength(2);
    for (const secret of [...guids, cookie, 'Practice-1', '40038']) expect(text).not.toContain(secret);
    expect(gateway.lines.map(({ values }) => values.method)).toContain('agentEvent');
  });
});
