import { afterEach, describe, expect, it } from 'vitest';
import { type GatewayBench, startGatewayBench } from '../../../test/support/gateway-bench.ts';
import { httpAnswer, type RawHandler, successBody } from '../../../test/support/raw-server.ts';
import { createRecordingLogger } from '../../../test/support/recording-logger.ts';
import { systemClock } from '../app/system-clock.ts';
import { createCaller } from './caller.ts';
import { createUndiciTransport } from './undici-transport.ts';

const GUID = 'guid-1.AgentGateway1';
const signInBody = {
  password: 'S3cret-of-agent',
  phonenum: '40038',
  status: '4',
  releasephone: 'false',
  agenttype: '4',
} as const;

let bench: GatewayBench;
afterEach(() => bench.close());

async function start(handler?: RawHandler, guid: string | null = GUID): Promise<GatewayBench> {
  bench = await startGatewayBench(handler, guid);
  return bench;
}

describe('a request on the wire', () => {
  it('of thirdPartyConfTransmitNum is exactly what the seed describes', async () => {
    const { connection, server } = await start();
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toEqual({ ok: true, value: null });
    expect(server.requests.map((request) => request.text)).toEqual([
      [
        'POST /agentgateway/resource/voicecall/101/thirdPartyConfTransmitNum HTTP/1.1',
        `host: 127.0.0.1:${server.port}`,
        'connection: keep-alive',
        'Content-Type: application/json; charset=UTF-8',
        `Guid: ${GUID}`,
        'content-length: 0',
        '',
        '',
      ].join('\r\n'),
    ]);
  });

  it('has no GUID when it is not wanted, even if there is one', async () => {
    const { connection, server } = await start();
    const transport = createUndiciTransport({ origin: server.origin });
    const { guid } = connection;
    const call = createCaller({ transport, guid, clock: systemClock, log: createRecordingLogger() });
    await call({ name: 'login', method: 'PUT', path: '/x', deadlineMs: 5000, withGuid: false });
    await call({ name: 'other', method: 'PUT', path: '/x', deadlineMs: 5000 });
    await transport.close();
    expect(server.requests.map(({ headers }) => headers.guid)).toEqual([undefined, GUID]);
  });

  it('of a sign-in has a JSON body and no GUID', async () => {
    const { connection, server } = await start();
    await connection.client.signIn(signInBody);
    const [request] = server.requests;
    expect(request?.method).toBe('PUT');
    expect(request?.path).toBe('/agentgateway/resource/onlineagent/101');
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json; charset=UTF-8' });
    expect(request?.headers).not.toHaveProperty('guid');
    expect(JSON.parse(request?.body ?? '')).toEqual(signInBody);
  });

  it('carries the cookies that an answer set, whatever that answer was', async () => {
    const headers = { 'Set-Cookie': 'HWWAFSESID=node-7; Path=/; HttpOnly' };
    const { connection, server } = await start((request, socket) =>
      socket.write(
        request.connection === 1 && server.requests.length === 1
          ? httpAnswer('down', headers, '502 Bad Gateway')
          : httpAnswer(successBody),
      ),
    );
    await connection.client.agentStatus();
    await connection.client.thirdPartyConfTransmitNum(5000);
    expect(server.requests.map((request) => request.headers.cookie)).toEqual([
      undefined,
      'HWWAFSESID=node-7',
    ]);
  });
});

describe('log lines', () => {
  it('name the call as the gateway does and give away no secret', async () => {
    // No connection is kept, so that the last call finds nobody.
    const close = { Connection: 'close' };
    const answers = [
      httpAnswer(successBody, {
        ...close,
        'Set-GUID': 'JSESSIONID=guid-2.AgentGateway1',
        'Set-Cookie': 'HWWAFSESID=node-7; Path=/',
      }),
      httpAnswer(successBody, close),
      httpAnswer('{"retcode":"10001","message":"line 40038 failed"}', close),
      httpAnswer(
        '<html>proxy-user</html>',
        { 'Content-Type': 'text/html', Connection: 'close' },
        '502 Bad Gateway',
      ),
    ];
    const { connection, lines, server } = await start((_request, socket) => {
      socket.write(answers[server.requests.length - 1] ?? '');
    }, null);
    const { client } = connection;
    await client.signIn(signInBody);
    for (let i = 0; i < 3; i++) await client.thirdPartyConfTransmitNum(5000);
    await server.close();
    await client.thirdPartyConfTransmitNum(5000);

    const ms = expect.any(Number);
    expect(lines).toEqual([
      { level: 'debug', message: 'gateway call', values: { method: 'login', retcode: '0', ms } },
      ...[
        ['debug', { retcode: '0' }] as const,
        ['warn', { retcode: '10001' }] as const,
        ['warn', { failure: 'httpStatus', status: 502 }] as const,
        ['warn', { failure: 'refused', sent: false }] as const,
      ].map(([level, values]) => ({
        level,
        message: 'gateway call',
        values: { method: 'thirdPartyConfTransmitNum', ...values, ms },
      })),
    ]);
    const text = JSON.stringify(lines);
    for (const secret of ['guid-', 'node-7', 'S3cret', '40038', 'proxy-user'])
      expect(text).not.toContain(secret);
  });
});

describe('a failure without an answer', () => {
  it('names the gateway for the message', async () => {
    const { connection, server } = await start((_request, socket) => socket.destroy());
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toEqual({
      ok: false,
      failure: { kind: 'transport', sent: true, cause: 'reset', host: `127.0.0.1:${server.port}` },
    });
  });
});
