import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext, TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeServerCertificate } from '../../../simulator/http/certificates.ts';
import { ask, noAnswer } from '../../../test/support/ask.ts';
import { httpAnswer, type RawServer, startRawServer, successBody } from '../../../test/support/raw-server.ts';
import { until } from '../../../test/support/until.ts';
import type { AnswerHeaders, GatewayTransport } from './transport.ts';
import { createUndiciTransport } from './undici-transport.ts';

/** All connections there are at most. */
const CONNECTIONS = 4;

let server: RawServer;
let transport: GatewayTransport;
let abort: AbortController;
let held: Socket[];
let release: boolean;

beforeEach(async () => {
  abort = new AbortController();
  held = [];
  release = false;
  // Holds every answer back until it is released.
  server = await startRawServer((_request, socket) => {
    if (release) socket.write(httpAnswer(successBody));
    else held.push(socket);
  });
  transport = createUndiciTransport({ origin: server.origin });
});
afterEach(async () => {
  await transport.close();
  await server.close();
});

const paths = () => server.requests.map((request) => request.path);

function releaseAll(): void {
  release = true;
  for (const socket of held) socket.write(httpAnswer(successBody));
}

/** Occupies every connection; the requests that do. */
async function fillPool(): Promise<Promise<unknown>[]> {
  const requests = Array.from({ length: CONNECTIONS }, () => ask(transport, { path: '/busy' }));
  await until('all connections to be busy', () => server.requests.length === CONNECTIONS);
  return requests;
}

describe('a request that is given up', () => {
  it('before it started is not sent', async () => {
    abort.abort();
    expect(await ask(transport, { signal: abort.signal })).toEqual(noAnswer(false, 'aborted'));
    release = true;
    await ask(transport, { path: '/next' });
    expect(paths()).toEqual(['/next']);
  });

  it('while it waits for a free connection is never written', async () => {
    const busy = await fillPool();
    const queued = ask(transport, { path: '/given-up', signal: abort.signal });
    await sleep(20);
    abort.abort();
    expect(await queued).toEqual(noAnswer(false, 'aborted'));
    releaseAll();
    await Promise.all(busy);
    expect(await ask(transport, { path: '/next' })).toMatchObject({ ok: true });
    await sleep(50);
    expect(paths()).not.toContain('/given-up');
    expect(paths()).toContain('/next');
  });

  it('by its deadline while it waits for a free connection is never written', async () => {
    const busy = await fillPool();
    const queued = await ask(transport, { path: '/given-up', deadlineMs: 100 });
    expect(queued).toEqual(noAnswer(false, 'connectTimeout'));
    releaseAll();
    await Promise.all(busy);
    expect(await ask(transport, { path: '/next' })).toMatchObject({ ok: true });
    await sleep(50);
    expect(paths()).not.toContain('/given-up');
  });

  it('because it was not sent in time, while it waits for a free connection, is never written', async () => {
    const busy = await fillPool();
    const queued = await ask(transport, { path: '/given-up', sendWithinMs: 100 });
    expect(queued).toEqual(noAnswer(false, 'connectTimeout'));
    releaseAll();
    await Promise.all(busy);
    expect(await ask(transport, { path: '/next' })).toMatchObject({ ok: true });
    await sleep(50);
    expect(paths()).not.toContain('/given-up');
  });

  it('while it waits for headers may have arrived, and its connection is dropped', async () => {
    const call = ask(transport, { signal: abort.signal });
    await until('the request', () => held.length === 1);
    abort.abort();
    expect(await call).toEqual(noAnswer(true, 'aborted'));
    await until('its connection to be dropped', () => held[0]?.destroyed === true);
    await sleep(50);
    expect(server.requests).toHaveLength(1);
  });

  it('while it waits for the body may have arrived', async () => {
    const seen: AnswerHeaders[] = [];
    const call = ask(transport, { signal: abort.signal, onHeaders: (headers) => seen.push(headers) });
    await until('the request', () => held.length === 1);
    held[0]?.write(httpAnswer(successBody).slice(0, -5));
    await until('the headers', () => seen.length === 1);
    abort.abort();
    expect(await call).toEqual(noAnswer(true, 'aborted'));
    await until('its connection to be dropped', () => held[0]?.destroyed === true);
  });

  it('does not hear the headers of an answer that was on its way', async () => {
    const seen: AnswerHeaders[] = [];
    const call = ask(transport, { signal: abort.signal, onHeaders: (headers) => seen.push(headers) });
    await until('the request', () => held.length === 1);
    held[0]?.write(httpAnswer(successBody));
    abort.abort();
    expect(await call).toEqual(noAnswer(true, 'aborted'));
    await sleep(50);
    expect(seen).toEqual([]);
  });

  it('after its answer stays answered', async () => {
    release = true;
    const outcome = await ask(transport, { signal: abort.signal });
    abort.abort();
    expect(outcome).toMatchObject({ ok: true });
    expect(await ask(transport)).toMatchObject({ ok: true });
  });
});

describe('a request that is given up during the TLS handshake', () => {
  it('is never written, and the next one is', async () => {
    const { caPem, certPem, keyPem } = await makeServerCertificate('valid');
    const waiting: Socket[] = [];
    let received = '';
    const listener = createServer((socket) => waiting.push(socket)).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const slow = createUndiciTransport({
      origin: `https://127.0.0.1:${(listener.address() as AddressInfo).port}`,
      secureContext: createSecureContext({ ca: caPem }),
    });
    const given = ask(slow, { path: '/given-up', signal: abort.signal });
    await until('the connection', () => waiting.length === 1);
    abort.abort();
    expect(await given).toEqual(noAnswer(false, 'aborted'));

    const next = ask(slow, { path: '/next' });
    listener.on('connection', (socket) => serve(socket));
    const serve = (socket: Socket): void => {
      const secure = new TLSSocket(socket, { isServer: true, cert: certPem, key: keyPem });
      secure.on('error', () => undefined);
      secure.on('data', (chunk) => {
        received += chunk.toString();
        secure.write(httpAnswer(successBody));
      });
    };
    for (const socket of waiting) serve(socket);
    expect(await next).toMatchObject({ ok: true });
    await sleep(50);
    expect(received).toContain('POST /next HTTP/1.1');
    expect(received).not.toContain('/given-up');
    await slow.close();
    listener.close();
  });
});
