import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultSpec } from '../../simulator/index.ts';
import type { GatewayConnection } from '../../src/main/gateway/connection.ts';
import {
  customer,
  ivr,
  joinConference,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../support/simulated-gateway.ts';

let gateway: SimulatedGateway;
let connection: GatewayConnection;
beforeEach(async () => {
  gateway = await startSimulatedGateway();
  connection = await gateway.signIn();
  joinConference(gateway.control);
});
afterEach(() => gateway.close());

const match = { path: 'thirdPartyConfTransmitNum' };
const seen = () => gateway.control.requests().filter(({ path }) => path.endsWith(match.path)).length;

/** Whether the gateway did what the request asks for. */
function tookEffect(): boolean {
  const heard = gateway.control.recordingHeard('101');
  gateway.control.press(customer, '5');
  return gateway.control.ivrReceived(ivr).endsWith('5') && gateway.control.recordingHeard('101') === heard;
}

describe('a transmission that something goes wrong with', () => {
  it.each<[string, FaultSpec, object]>([
    [
      'a 502',
      { kind: 'status', status: 502, match },
      { kind: 'protocol', reason: 'httpStatus', status: 502 },
    ],
    ['a web page', { kind: 'html', match }, { kind: 'protocol', reason: 'wrongContentType', status: 200 }],
    ['50 MB', { kind: 'huge', match }, { kind: 'protocol', reason: 'tooLarge', status: 200 }],
    [
      'a redirect',
      { kind: 'redirect', location: 'https://elsewhere.example/', match },
      { kind: 'protocol', reason: 'redirect', status: 302 },
    ],
    ['a refusal', { kind: 'retcode', retcode: '10001', match }, { kind: 'business', retcode: '10001' }],
    [
      'a retcode as a number',
      { kind: 'body', body: '{"retcode":10001,"message":"no"}', match },
      { kind: 'business', retcode: '10001', message: 'no' },
    ],
    ['a reset', { kind: 'reset', match }, { kind: 'transport', sent: true, cause: 'reset' }],
  ])('got %s and had no effect', async (_what, fault, failure) => {
    gateway.control.addFault(fault);
    expect(await connection.client.thirdPartyConfTransmitNum(15_000)).toMatchObject({ ok: false, failure });
    expect(tookEffect()).toBe(false);
    expect(seen()).toBe(1);
    // Nothing of it sticks to the connection.
    expect(await connection.client.thirdPartyConfTransmitNum(15_000)).toEqual({ ok: true, value: null });
    expect(tookEffect()).toBe(true);
  });

  it.each<[string, FaultSpec, object]>([
    ['a reset', { kind: 'reset', phase: 'after', match }, { kind: 'transport', sent: true, cause: 'reset' }],
    ['half an answer', { kind: 'cut', match }, { kind: 'transport', sent: true, cause: 'reset' }],
    ['JSON cut short', { kind: 'truncate', match }, { kind: 'protocol', reason: 'notJson', status: 200 }],
  ])('got %s, and took effect all the same', async (_what, fault, failure) => {
    gateway.control.addFault(fault);
    expect(await connection.client.thirdPartyConfTransmitNum(15_000)).toMatchObject({ ok: false, failure });
    expect(tookEffect()).toBe(true);
    expect(seen()).toBe(1);
  });

  it.each<[string, FaultSpec]>([
    ['headers', { kind: 'hang', match }],
    ['a body', { kind: 'slowBody', overMs: 30_000, match }],
  ])('was given up when %s did not come', async (_what, fault) => {
    gateway.control.addFault(fault);
    expect(await connection.client.thirdPartyConfTransmitNum(500)).toMatchObject({
      failure: { kind: 'transport', sent: true, cause: 'answerTimeout' },
    });
    expect(seen()).toBe(1);
  });

  it('is not held up by a slow poll', async () => {
    gateway.control.addFault({ kind: 'hang', match: { path: 'agentevent' } });
    const giveUp = new AbortController();
    const poll = connection.client.poll(giveUp.signal);
    expect(await connection.client.thirdPartyConfTransmitNum(15_000)).toEqual({ ok: true, value: null });
    giveUp.abort();
    expect(await poll).toMatchObject({ failure: { cause: 'aborted' } });
  });
});

describe('odd events', () => {
  it('come through a poll harmlessly, and the next one comes too', async () => {
    await connection.client.syncAgentInfo();
    gateway.control.injectEvent('101', { eventType: 'AgentEvent_Conference', content: 'what?' });
    gateway.control.injectEvent('101', { eventType: 7 });
    gateway.control.injectEvent('101', { eventType: 'AgentEvent_Hold', workNo: '102', content: '1-1' });
    gateway.control.injectEvent('101', { eventType: 'AgentEvent_Hold', workNo: '101', content: '1-1' });
    const { client } = connection;
    expect(await client.poll()).toMatchObject({ ok: true, value: [{ kind: 'unknown', malformed: true }] });
    expect(await client.poll()).toMatchObject({ ok: true, value: [{ kind: 'unknown', malformed: true }] });
    expect(await client.poll()).toEqual({ ok: true, value: [] });
    expect(await client.poll()).toMatchObject({ ok: true, value: [{ kind: 'hold', callid: '1-1' }] });
  });

  it('may come as an array', async () => {
    const event = [{ eventType: 'AgentState_Busy' }, { eventType: 'AgentState_Ready' }];
    const body = JSON.stringify({ retcode: '0', message: '', event });
    gateway.control.addFault({ kind: 'body', body, match: { path: 'agentevent' } });
    expect(await connection.client.poll()).toMatchObject({
      ok: true,
      value: [{ state: 'busy' }, { state: 'ready' }],
    });
  });
});
