import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../simulator/index.ts';
import type { GatewayEvent } from '../../src/main/gateway/events.ts';
import {
  customer,
  events,
  ivr,
  joinConference,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../support/simulated-gateway.ts';

let gateway: SimulatedGateway;
afterEach(() => gateway.close());

/** Ways in which gateways of different releases write the same. */
const dialects: Partial<SimulatorOptions>[] = [
  {},
  { trailingNul: true, numbersAsStrings: true, emptyEvent: 'null', eventGenTime: false },
  { partnerSeparator: ', ' },
  { partnerSeparator: '，', numbersAsStrings: true },
];

describe('calls over TLS', () => {
  it.each(dialects)('are told in events and in queries, in the dialect %j', async (dialect) => {
    gateway = await startSimulatedGateway(dialect);
    const connection = await gateway.signIn();
    const { client } = connection;
    const callid = joinConference(gateway.control);

    const seen: GatewayEvent[] = [];
    while (!seen.some(({ kind }) => kind === 'conference')) seen.push(...(await events(connection, 1)));
    expect(seen).toContainEqual(
      expect.objectContaining({ kind: 'ringing', callid, caller: customer, feature: 0 }),
    );
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'hold', callid }));
    expect(seen.at(-1)).toMatchObject({ kind: 'conference', callid, partners: [customer, ivr] });
    expect(seen.filter((event) => event.kind === 'unknown' && event.malformed)).toEqual([]);

    expect(await client.agentStatus()).toEqual({ ok: true, value: { agentState: 7, isWorking: false } });
    const ids = await client.allCallIds();
    expect(ids).toMatchObject({ ok: true, value: expect.arrayContaining([callid]) });
    expect(await client.callInfo(callid)).toMatchObject({
      ok: true,
      value: { callid, caller: customer, callfeature: 0, begintime: expect.any(Number) },
    });
    expect(await client.syncAgentInfo()).toMatchObject({
      ok: true,
      value: { state: 10, curCallId: callid, partner: expect.stringContaining(ivr) },
    });
  });

  it('that are unknown are refused', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    expect(await client.callInfo('1-1')).toMatchObject({ failure: { retcode: '400-001' } });
    expect(await client.allCallIds()).toEqual({ ok: true, value: [] });
    expect(await client.syncAgentInfo()).toMatchObject({ value: { state: 1, curCallId: '' } });
  });
});

describe('thirdPartyConfTransmitNum over TLS', () => {
  it('passes the customer’s keys to the IVR and keeps them from the recording', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    joinConference(gateway.control);
    gateway.control.press(customer, '9');
    const before = gateway.control.recordingHeard('101');
    expect(await client.thirdPartyConfTransmitNum(5000)).toEqual({ ok: true, value: null });
    gateway.control.press(customer, '4711#');
    expect(gateway.control.ivrReceived(ivr)).toMatch(/4711#$/);
    expect(gateway.control.recordingHeard('101')).toBe(before);
    expect(gateway.control.requests().at(-1)).toMatchObject({
      method: 'POST',
      path: '/agentgateway/resource/voicecall/101/thirdPartyConfTransmitNum',
      contentType: 'application/json; charset=UTF-8',
      bodyBytes: 0,
      guid: 'current',
      retcode: '0',
    });
  });

  it('is refused without a conference', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    gateway.control.callIn('101', customer);
    expect(await client.thirdPartyConfTransmitNum(5000)).toMatchObject({
      failure: { kind: 'business', retcode: '10001' },
    });
  });
});

describe('an empty poll', () => {
  it.each(['absent', 'null'] as const)('has no event: %s', async (emptyEvent) => {
    gateway = await startSimulatedGateway({ emptyEvent, pollWaitMs: 10 });
    const { client } = await gateway.signIn();
    expect(await client.poll()).toEqual({ ok: true, value: [] });
  });
});
