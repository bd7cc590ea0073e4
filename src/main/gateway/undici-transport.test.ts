import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, badAnswer } from '../../../test/support/ask.ts';
import {
  httpAnswer,
  type RawHandler,
  type RawServer,
  startRawServer,
  successBody,
} from '../../../test/support/raw-server.ts';
import { until } from '../../../test/support/until.ts';
import type { AnswerHeaders, GatewayTransport } from './transport.ts';
import { createUndiciTransport } from './undici-transport.ts';

let server: RawServer;
let transport: GatewayTransport;
afterEach(async () => {
  await transport.close();
  await server.close();
});

async function start(handler: RawHandler): Promise<void> {
  server = await startRawServer(handler);
  transport = createUndiciTransport({ origin: server.origin });
}

const bodyText = (outcome: Awaited<ReturnType<typeof ask>>) =>
  outcome.ok ? new TextDecoder().decode(outcome.value.body) : outcome.failure;

describe('an answer', () => {
  it('comes with status, headers and body, its headers first', async () => {
    const cookies = 'Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n';
    await start((_request, socket) =>
      socket.write(httpAnswer('{"x":1}', {}, '418 Teapot').replace('\r\n\r\n', `\r\n${cookies}`)),
    );
    const seen: AnswerHeaders[] = [];
    const outcome = await ask(transport, { onHeaders: (headers) => seen.push(headers) });
    expect(outcome).toMatchObject({ ok: true, value: { status: 418 } });
    expect(bodyText(outcome)).toBe('{"x":1}');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'content-length': '7' });
  });

  it('may be compressed, though nobody asked for it', async () => {
    const zipped = gzipSync(successBody);
    await start((_request, socket) => {
      const headers = { 'Content-Encoding': 'gzip', 'Content-Length': String(zipped.length) };
      socket.write(httpAnswer('', headers));
      socket.write(zipped);
    });
    expect(bodyText(await ask(transport))).toBe(successBody);
    expect(server.requests[0]?.headers).not.toHaveProperty('accept-encoding');
  });

  it('may be empty', async () => {
    await start((_request, socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    expect(await ask(transport)).toMatchObject({ ok: true, value: { status: 204, body: Buffer.alloc(0) } });
  });

  it('may be announced by interim ones, whose headers are nobody’s', async () => {
    const interim = 'HTTP/1.1 103 Early Hints\r\nSet-GUID: JSESSIONID=early\r\n\r\n';
    await start((_request, socket) => socket.write(interim + interim + httpAnswer(successBody)));
    const seen: AnswerHeaders[] = [];
    const outcome = await ask(transport, { onHeaders: (headers) => seen.push(headers) });
    expect(bodyText(outcome)).toBe(successBody);
    expect(seen.map((headers) => headers['set-guid'])).toEqual([undefined]);
  });

  it('that redirects is handed back, and nobody goes there', async () => {
    const elsewhere = await startRawServer((_request, socket) => socket.write(httpAnswer(successBody)));
    await start((_request, socket) =>
      socket.write(httpAnswer('', { Location: `${elsewhere.origin}/x` }, '307 Temporary Redirect')),
    );
    expect(await ask(transport)).toMatchObject({ ok: true, value: { status: 307 } });
    await sleep(50);
    expect(elsewhere.connections()).toBe(0);
    expect(server.requests).toHaveLength(1);
    await elsewhere.close();
  });

  it('of 50 MB is dropped long before its end', async () => {
    const whole = 50 * 1024 * 1024;
    const block = Buffer.alloc(64 * 1024, 'x');
    let taken = 0;
    let dropped = false;
    await start((_request, socket) => {
      socket.on('close', () => {
        dropped = true;
      });
      socket.write(httpAnswer('', { 'Content-Length': String(whole) }));
      const more = () => {
        while (taken < whole && !socket.destroyed) {
          taken += block.length;
          if (!socket.write(block)) return;
        }
      };
      socket.on('drain', more);
      more();
    });
    expect(await ask(transport)).toEqual(badAnswer('tooLarge', 200));
    await until('the connection to be dropped', () => dropped);
    expect(taken).toBeLessThan(whole / 2);
  });

  it('that is a small bomb is dropped too', async () => {
    const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024));
    await start((_request, socket) => {
      const headers = { 'Content-Encoding': 'gzip', 'Content-Length': String(bomb.length) };
      socket.write(httpAnswer('', headers));
      socket.write(bomb);
    });
    expect(await ask(transport)).toEqual(badAnswer('tooLarge', 200));
  });
});

describe('connections', () => {
  it('are kept: two requests use one', async () => {
    await start((_request, socket) => socket.write(httpAnswer(successBody)));
    await ask(transport);
    await sleep(20);
    await ask(transport, { method: 'GET' });
    expect(server.requests.map((request) => request.connection)).toEqual([1, 1]);
  });

  it('let a request pass while polls wait', async () => {
    await start((request, socket) => {
      if (request.method === 'POST') socket.write(httpAnswer(successBody));
    });
    const poll = ask(transport, { method: 'GET' });
    await until('the poll', () => server.requests.length === 1);
    expect(await ask(transport)).toMatchObject({ ok: true });
    await transport.close();
    expect(await poll).toMatchObject({ ok: false });
  });

  it('that the server closed while idle cost no request', async () => {
    await start((_request, socket) => {
      socket.write(httpAnswer(successBody));
      socket.end();
    });
    for (const connection of [1, 2, 3]) {
      expect(await ask(transport)).toMatchObject({ ok: true });
      await until('the close', () => server.open.size === 0);
      await sleep(20);
      expect(server.connections()).toBe(connection);
    }
  });

  it('are not used again after an answer with a wrong length', async () => {
    let count = 0;
    await start((_request, socket) => {
      count += 1;
      const smuggled = httpAnswer('{"retcode":"smuggled"}');
      socket.write(count === 1 ? httpAnswer('{}') + smuggled : httpAnswer(successBody));
    });
    expect(bodyText(await ask(transport))).toBe('{}');
    await sleep(20);
    expect(bodyText(await ask(transport))).toBe(successBody);
  });

  it('do not keep a process alive once closed', async () => {
    await start((request, socket) => {
      if (request.method === 'POST') socket.write(httpAnswer(successBody));
    });
    const program = `
      import { createUndiciTransport } from ${JSON.stringify(new URL('./undici-transport.ts', import.meta.url))};
      const transport = createUndiciTransport({ origin: ${JSON.stringify(server.origin)} });
      const request = { path: '/', headers: {}, body: null, deadlineMs: 600000, onHeaders() {} };
      const poll = transport.request({ ...request, method: 'GET' });
      await transport.request({ ...request, method: 'POST' });
      await transport.close();
      console.log(JSON.stringify((await poll).failure));
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ kind: 'transport', cause: 'aborted' });
  });
});
