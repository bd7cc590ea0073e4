import { afterEach, describe, expect, it } from 'vitest';
import { type GatewayBench, startGatewayBench } from '../../../test/support/gateway-bench.ts';
import { httpAnswer, successBody } from '../../../test/support/raw-server.ts';
import type { GatewayClient } from './client.ts';

const BASE = '/agentgateway/resource';
const body = {
  password: 'x',
  phonenum: '40038',
  status: '4',
  releasephone: 'false',
  agenttype: '4',
} as const;

let bench: GatewayBench;
afterEach(() => bench.close());

/** Starts a gateway that gives one answer to everything. */
async function answering(
  result: unknown,
  headers: Readonly<Record<string, string>> = {},
  guid: string | null = 'guid-1',
): Promise<GatewayClient> {
  const answer = httpAnswer(JSON.stringify({ message: '', retcode: '0', result }), headers);
  bench = await startGatewayBench((_request, socket) => socket.write(answer), guid);
  return bench.connection.client;
}

describe('the operations', () => {
  it.each<[string, string, (client: GatewayClient) => Promise<unknown>]>([
    ['PUT /onlineagent/101', 'login', (client) => client.signIn(body)],
    ['PUT /onlineagent/101/forcelogin', 'forceLogin', (client) => client.forceSignIn(body)],
    ['DELETE /onlineagent/101/logout', 'logout', (client) => client.signOut()],
    ['POST /onlineagent/101/resetskill/true', 'resetSkill', (client) => client.setSkills()],
    ['GET /agentevent/101', 'agentEvent', (client) => client.poll()],
    ['GET /onlineagent/101/agentstatus', 'agentStatus', (client) => client.agentStatus()],
    ['GET /calldata/101/allcallid', 'allCallId', (client) => client.allCallIds()],
    ['GET /calldata/101/callinfobycallid/1%2F..%3F-2', 'callInfoByCallId', (c) => c.callInfo('1/..?-2')],
    ['POST /onlineagent/101/syncagentinfo', 'syncAgentInfo', (client) => client.syncAgentInfo()],
    ['PUT /onlineagent/101/updateGuid', 'updateGuid', (client) => client.updateGuid()],
  ])('%s is logged as %s', async (line, name, run) => {
    bench = await startGatewayBench();
    await run(bench.connection.client);
    const [request] = bench.server.requests;
    expect(`${request?.method} ${request?.path}`).toBe(line.replace(' ', ` ${BASE}`));
    expect(request?.headers['content-type']).toBe('application/json; charset=UTF-8');
    expect(bench.lines[0]?.values).toMatchObject({ method: name });
    if (line.startsWith('PUT /onlineagent/101/updateGuid') || !line.startsWith('PUT')) {
      expect(request?.headers.guid).toBe('guid-1.AgentGateway1');
      expect(request?.body).toBe('');
    }
  });
});

describe('signIn', () => {
  const result = { workno: '101', mediatype: 'TTF', isForceChange: 'false', timeRemaining: '9' };

  it('leaves the GUID of the header in the holder', async () => {
    const client = await answering(result, { 'Set-GUID': 'JSESSIONID=fresh.AgentGateway0' }, null);
    expect(await client.signIn(body)).toMatchObject({ ok: true, value: { timeRemaining: 9 } });
    expect(bench.connection.guid.current()).toBe('fresh.AgentGateway0');
  });

  it('takes a GUID that stands in the body instead', async () => {
    const client = await answering({ ...result, guid: 'fresh.AgentGateway0' }, {}, null);
    expect(await client.forceSignIn(body)).toMatchObject({ ok: true });
    expect(bench.connection.guid.current()).toBe('fresh.AgentGateway0');
  });

  it('is a failure without a GUID', async () => {
    const client = await answering(result, {}, null);
    expect(await client.signIn(body)).toEqual({
      ok: false,
      failure: { kind: 'protocol', reason: 'noGuid', status: 200 },
    });
  });

  it('is a failure without a GUID of its own, also when an older one is in the holder', async () => {
    const client = await answering(result, {}, 'older');
    expect(await client.signIn(body)).toMatchObject({ failure: { reason: 'noGuid' } });
  });

  it('succeeds although the result tells nothing', async () => {
    const client = await answering(null, { 'Set-GUID': 'JSESSIONID=fresh' }, null);
    expect(await client.signIn(body)).toEqual({
      ok: true,
      value: { timeRemaining: null, isForceChange: null, mediatype: '', guid: '' },
    });
  });
});

describe('updateGuid', () => {
  it('takes the new GUID from the body', async () => {
    const client = await answering({ guid: 'fresh.AgentGateway1' });
    expect(await client.updateGuid()).toEqual({ ok: true, value: null });
    expect(bench.connection.guid.current()).toBe('fresh.AgentGateway1');
  });

  it('is content with a new GUID in the header', async () => {
    const client = await answering({}, { 'Set-GUID': 'JSESSIONID=fresh.AgentGateway1' });
    expect(await client.updateGuid()).toEqual({ ok: true, value: null });
    expect(bench.connection.guid.current()).toBe('fresh.AgentGateway1');
  });

  it('says so when no new GUID came', async () => {
    const client = await answering({});
    expect(await client.updateGuid()).toMatchObject({ failure: { kind: 'protocol', reason: 'noGuid' } });
    expect(bench.connection.guid.current()).toBe('guid-1');
  });
});

describe('queries', () => {
  it('read their results', async () => {
    const result = { agentState: '7', isWorking: 'false', callid: '1-1', agentStateInfo: { state: 10 } };
    const client = await answering(result);
    expect(await client.agentStatus()).toEqual({ ok: true, value: { agentState: 7, isWorking: false } });
    expect(await client.callInfo('1-1')).toMatchObject({ ok: true, value: { callid: '1-1' } });
    expect(await client.syncAgentInfo()).toMatchObject({ ok: true, value: { state: 10 } });
  });

  it('say that a result has another shape', async () => {
    const client = await answering('what?');
    const wrong = { ok: false, failure: { kind: 'protocol', reason: 'wrongShape', status: 200 } };
    expect(await client.agentStatus()).toEqual(wrong);
    expect(await client.callInfo('1-1')).toEqual(wrong);
    expect(await client.syncAgentInfo()).toEqual(wrong);
  });
});

describe('a query that is given up', () => {
  it.each<[string, (client: GatewayClient, signal: AbortSignal) => Promise<unknown>]>([
    ['agentStatus', (client, signal) => client.agentStatus(signal)],
    ['allCallIds', (client, signal) => client.allCallIds(signal)],
    ['callInfo', (client, signal) => client.callInfo('1-1', signal)],
  ])('ends at once (%s)', async (_, ask) => {
    bench = await startGatewayBench(() => undefined);
    const giveUp = new AbortController();
    const answer = ask(bench.connection.client, giveUp.signal);
    giveUp.abort();
    expect(await answer).toMatchObject({ failure: { kind: 'transport', cause: 'aborted' } });
  });
});

describe('poll', () => {
  it('gives the events of its agent', async () => {
    const event = { eventType: 'AgentEvent_Hold', workNo: '101', content: '1-1' };
    const text = JSON.stringify({ message: '', retcode: '0', event });
    bench = await startGatewayBench((_request, socket) => socket.write(httpAnswer(text)));
    expect(await bench.connection.client.poll()).toEqual({
      ok: true,
      value: [{ kind: 'hold', callid: '1-1', genTime: null }],
    });
  });

  it('ends at once when it is given up', async () => {
    bench = await startGatewayBench(() => undefined);
    const giveUp = new AbortController();
    const poll = bench.connection.client.poll(giveUp.signal);
    giveUp.abort();
    expect(await poll).toMatchObject({ failure: { kind: 'transport', cause: 'aborted' } });
  });
});

describe('what is not a gateway', () => {
  it.each([
    ['a 502', httpAnswer('', {}, '502 Bad Gateway'), 'httpStatus', 502],
    ['an empty 204', 'HTTP/1.1 204 No Content\r\n\r\n', 'httpStatus', 204],
    ['a web page', httpAnswer('<!doctype html>', { 'Content-Type': 'text/html' }), 'wrongContentType', 200],
    ['JSON cut short', httpAnswer(successBody.slice(0, 20)), 'notJson', 200],
    ['other JSON', httpAnswer('{"status":"up"}'), 'wrongShape', 200],
    ['a redirect', httpAnswer('', { Location: '/login' }, '302 Found'), 'redirect', 302],
  ])('%s is a failure of the protocol', async (_what, answer, reason, status) => {
    bench = await startGatewayBench((_request, socket) => socket.write(answer));
    expect(await bench.connection.client.thirdPartyConfTransmitNum(5000)).toEqual({
      ok: false,
      failure: { kind: 'protocol', reason, status },
    });
    expect(bench.server.requests).toHaveLength(1);
  });

  it.each([
    ['503 Service Unavailable', 'httpStatus', 503],
    ['429 Too Many Requests', 'httpStatus', 429],
    ['302 Found', 'redirect', 302],
  ])('may ask for patience (%s)', async (status, reason, code) => {
    bench = await startGatewayBench((_request, socket) =>
      socket.write(httpAnswer('', { 'Retry-After': '7' }, status)),
    );
    expect(await bench.connection.client.poll()).toEqual({
      ok: false,
      failure: { kind: 'protocol', reason, status: code, retryAfterMs: 7000 },
    });
  });
});
