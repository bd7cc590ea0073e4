import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, noAnswer } from '../../../test/support/ask.ts';
import { httpAnswer, type RawServer, startRawServer, successBody } from '../../../test/support/raw-server.ts';
import { freePort } from './testing/free-port.ts';
import type { GatewayTransport } from './transport.ts';
import { createUndiciTransport, type UndiciTransportOptions } from './undici-transport.ts';

let server: RawServer | null = null;
let transport: GatewayTransport;
afterEach(async () => {
  await transport.close();
  await server?.close();
  server = null;
});

function open(origin: string, options: Partial<UndiciTransportOptions> = {}): GatewayTransport {
  transport = createUndiciTransport({ origin, ...options });
  return transport;
}

describe('a request that certainly was not sent', () => {
  it('found nobody listening', async () => {
    open(`http://127.0.0.1:${await freePort()}`);
    expect(await ask(transport)).toEqual(noAnswer(false, 'refused'));
  });

  it('found no address for the name', async () => {
    open('https://gateway.invalid:8043', { connectTimeoutMs: 15_000 });
    expect(await ask(transport)).toEqual(noAnswer(false, 'dns'));
  });

  it('waited for a TLS handshake that never came', async () => {
    server = await startRawServer(() => undefined);
    open(`https://127.0.0.1:${server.port}`, { connectTimeoutMs: 200 });
    expect(await ask(transport)).toEqual(noAnswer(false, 'connectTimeout'));
  });

  it('ran out of its own time before the connection stood', async () => {
    server = await startRawServer(() => undefined);
    open(`https://127.0.0.1:${server.port}`);
    expect(await ask(transport, { deadlineMs: 100 })).toEqual(noAnswer(false, 'connectTimeout'));
  });

  it('was to be sent within a time that was over before the connection stood', async () => {
    server = await startRawServer(() => undefined);
    open(`https://127.0.0.1:${server.port}`);
    const began = performance.now();
    expect(await ask(transport, { sendWithinMs: 100 })).toEqual(noAnswer(false, 'connectTimeout'));
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('saw the connection reset during the TLS handshake', async () => {
    const listener = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    open(`https://127.0.0.1:${(listener.address() as AddressInfo).port}`);
    expect(await ask(transport)).toEqual(noAnswer(false, 'reset'));
    listener.close();
  });

  it('met a server that speaks no TLS', async () => {
    const listener = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    open(`https://127.0.0.1:${(listener.address() as AddressInfo).port}`);
    expect(await ask(transport)).toEqual(noAnswer(false, 'tlsNone'));
    listener.close();
  });

  it('could not be written as HTTP', async () => {
    server = await startRawServer((_request, socket) => socket.write(httpAnswer(successBody)));
    open(server.origin);
    expect(await ask(transport, { path: 'no slash' })).toEqual(noAnswer(false, 'other'));
    expect(await ask(transport, { headers: { Guid: 'a\r\nX: y' } })).toEqual(noAnswer(false, 'other'));
    expect(server.requests).toHaveLength(0);
  });
});

describe('a request that may have arrived', () => {
  it.each<[string, string, 'reset' | 'other']>([
    ['no answer at all', '', 'reset'],
    ['half a status line', 'HTTP/1.1 20', 'reset'],
    ['headers cut short', 'HTTP/1.1 200 OK\r\nContent-Type: appl', 'reset'],
    ['a body cut short', httpAnswer(successBody).slice(0, -5), 'reset'],
    ['a length that promises too much', httpAnswer(successBody, { 'Content-Length': '4000' }), 'reset'],
    ['chunks without an end', chunked(`5\r\n{"ret\r\n`), 'reset'],
    ['chunks of rubbish', chunked('ZZ\r\n{}\r\n0\r\n\r\n'), 'other'],
    ['a length that is no number', httpAnswer(successBody, { 'Content-Length': 'many' }), 'other'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'other'],
  ])('got %s', async (_what, answer, cause) => {
    server = await startRawServer((_request, socket) => socket.end(answer));
    open(server.origin);
    expect(await ask(transport)).toEqual(noAnswer(true, cause));
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['before the answer', ''],
    ['in the middle of the body', httpAnswer(successBody).slice(0, -5)],
  ])('saw the connection reset %s', async (_when, start) => {
    server = await startRawServer((_request, socket) => {
      if (start === '') socket.resetAndDestroy();
      else socket.write(start, () => socket.resetAndDestroy());
    });
    open(server.origin);
    expect(await ask(transport)).toEqual(noAnswer(true, 'reset'));
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['headers', ''],
    ['a body', httpAnswer(successBody).slice(0, -5)],
  ])('waited longer than its deadline for %s', async (_what, start) => {
    server = await startRawServer((_request, socket) => socket.write(start));
    open(server.origin);
    expect(await ask(transport, { deadlineMs: 300 })).toEqual(noAnswer(true, 'answerTimeout'));
    expect(server.requests).toHaveLength(1);
  });

  it('was sent in time, so that its answer has the whole deadline', async () => {
    server = await startRawServer((_request, socket) => {
      setTimeout(() => socket.write(httpAnswer(successBody)), 300);
    });
    open(server.origin);
    expect(await ask(transport, { sendWithinMs: 150 })).toMatchObject({ ok: true });
  });

  it('was answered drop by drop until its deadline', async () => {
    server = await startRawServer((_request, socket) => {
      socket.write(httpAnswer('', { 'Content-Length': '1000000' }));
      const drip = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    open(server.origin);
    expect(await ask(transport, { deadlineMs: 400 })).toEqual(noAnswer(true, 'answerTimeout'));
  });
});

function chunked(body: string): string {
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${body}`;
}
