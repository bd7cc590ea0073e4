import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGate } from '../../../test/support/gate.ts';
import { type GatewayBench, startGatewayBench } from '../../../test/support/gateway-bench.ts';
import {
  httpAnswer,
  type RawHandler,
  type RawRequest,
  successBody,
} from '../../../test/support/raw-server.ts';
import { until } from '../../../test/support/until.ts';

const refusal = (retcode: string) => httpAnswer(JSON.stringify({ message: '', retcode }));
const rotation = (guid: string) => ({ 'Set-GUID': `JSESSIONID=${guid}` });
const isPoll = (request: RawRequest) => request.method === 'GET' && request.path.includes('/agentevent/');

let bench: GatewayBench;
afterEach(() => bench.close());

async function start(handler: RawHandler): Promise<GatewayBench> {
  bench = await startGatewayBench(handler, 'old');
  return bench;
}

/** GUIDs of the transmissions that arrived, in order. */
const transmitted = () =>
  bench.server.requests.filter((request) => !isPoll(request)).map((request) => request.headers.guid);

describe('a rotated GUID', () => {
  it('counts from the moment its header arrives, while the body is still held back', async () => {
    const poll = createGate<Socket>();
    const { connection } = await start((request, socket) => {
      if (isPoll(request)) {
        socket.write(httpAnswer(successBody, rotation('new')).replace(successBody, ''));
        poll.open(socket);
      } else socket.write(httpAnswer(successBody));
    });
    const polling = connection.client.poll();
    const socket = await poll.passed;
    await until('the new GUID', () => connection.guid.current() === 'new');
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toEqual({ ok: true, value: null });
    expect(transmitted()).toEqual(['new']);
    socket.write(successBody);
    expect(await polling).toEqual({ ok: true, value: [] });
  });

  it.each(['100-006', '000-003'])(
    'that overtook a call refused with %s repeats it exactly once',
    async (code) => {
      const { connection, lines } = await start((request, socket) => {
        const dead = request.headers.guid === 'old';
        // As when a poll's answer overtook this call on another connection.
        if (dead) connection.guid.set('new');
        socket.write(dead ? refusal(code) : httpAnswer(successBody));
      });
      expect(await connection.client.thirdPartyConfTransmitNum(5000)).toEqual({ ok: true, value: null });
      expect(transmitted()).toEqual(['old', 'new']);
      expect(lines.map((line) => line.level)).toEqual(['warn', 'info', 'debug']);
      expect(JSON.stringify(lines)).not.toMatch(/"(old|new)"/);
    },
  );

  it('may come in the answer to a poll just after the refusal', async () => {
    const poll = createGate<Socket>();
    const { connection, lines } = await start((request, socket) => {
      if (isPoll(request)) poll.open(socket);
      else if (request.headers.guid === 'old') socket.write(refusal('100-006'));
      else socket.write(httpAnswer(successBody));
    });
    const polling = connection.client.poll();
    const pollSocket = await poll.passed;
    const call = connection.client.thirdPartyConfTransmitNum(5000);
    await until('the refusal', () => lines.length === 1);
    pollSocket.write(httpAnswer(successBody, rotation('new')));
    expect(await call).toEqual({ ok: true, value: null });
    expect(await polling).toEqual({ ok: true, value: [] });
    expect(transmitted()).toEqual(['old', 'new']);
  });

  it('may come with the refusal itself', async () => {
    const { connection } = await start((request, socket) => {
      const dead = request.headers.guid === 'old';
      const body = '{"message":"","retcode":"100-006"}';
      socket.write(dead ? httpAnswer(body, rotation('new')) : httpAnswer(successBody));
    });
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toEqual({ ok: true, value: null });
    expect(transmitted()).toEqual(['old', 'new']);
  });

  it('never makes a call go out a third time', async () => {
    let count = 0;
    const { connection } = await start((_request, socket) => {
      count += 1;
      socket.write(httpAnswer('{"message":"","retcode":"100-006"}', rotation(`new-${count}`)));
    });
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toEqual({
      ok: false,
      failure: { kind: 'business', retcode: '100-006', message: '' },
    });
    expect(transmitted()).toEqual(['old', 'new-1']);
  });
});

describe('a call that is refused', () => {
  it('with the GUID that is still the newest is not repeated', async () => {
    const { connection } = await start((_request, socket) => socket.write(refusal('100-006')));
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toMatchObject({
      failure: { retcode: '100-006' },
    });
    expect(transmitted()).toEqual(['old']);
  });

  it('for another reason is not repeated although the GUID rotated', async () => {
    const { connection } = await start((_request, socket) => {
      socket.write(httpAnswer('{"message":"","retcode":"10001"}', rotation('new')));
    });
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toMatchObject({
      failure: { retcode: '10001' },
    });
    expect(transmitted()).toEqual(['old']);
    expect(connection.guid.current()).toBe('new');
  });

  it('without a known outcome is not repeated although the GUID rotated', async () => {
    const { connection } = await start((_request, socket) => {
      connection.guid.set('new');
      socket.destroy();
    });
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toMatchObject({
      failure: { kind: 'transport', sent: true },
    });
    expect(transmitted()).toEqual(['old']);
  });

  it('is not repeated after a sign-out during the grace', async () => {
    const { connection, lines } = await start((_request, socket) => socket.write(refusal('100-006')));
    const call = connection.client.thirdPartyConfTransmitNum(5000);
    await until('the refusal', () => lines.length === 1);
    connection.guid.set(null);
    expect(await call).toMatchObject({ failure: { retcode: '100-006' } });
    expect(transmitted()).toEqual(['old']);
  });

  it('is not repeated once its caller gave it up', async () => {
    const { connection, server, lines } = await start((_request, socket) => socket.write(refusal('100-006')));
    const giveUp = new AbortController();
    const poll = connection.client.poll(giveUp.signal);
    await until('the refusal', () => lines.length === 1);
    giveUp.abort();
    connection.guid.set('new');
    expect(await poll).toMatchObject({ ok: false });
    expect(server.requests).toHaveLength(1);
  });

  it('at sign-in is not repeated', async () => {
    const { connection, server } = await start((_request, socket) => {
      socket.write(httpAnswer('{"message":"","retcode":"000-003"}', rotation('new')));
    });
    const body = { password: 'x', phonenum: '1', status: '4', releasephone: 'true', agenttype: '4' } as const;
    expect(await connection.client.signIn(body)).toMatchObject({ failure: { retcode: '000-003' } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('an answer after the GUID was given up', () => {
  it.each([
    ['in its header', httpAnswer(successBody, rotation('late'))],
    ['in its body', httpAnswer('{"message":"success","retcode":"0","result":{"guid":"late"}}')],
  ])('does not bring one back %s', async (_where, answer) => {
    const waiting = createGate<Socket>();
    const { connection } = await start((_request, socket) => waiting.open(socket));
    const call = connection.client.updateGuid();
    const socket = await waiting.passed;
    connection.guid.set(null);
    socket.write(answer);
    await call;
    expect(connection.guid.current()).toBeNull();
  });
});
