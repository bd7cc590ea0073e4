import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, noAnswer } from '../../../test/support/ask.ts';
import {
  httpAnswer,
  type RawHandler,
  type RawServer,
  startRawServer,
  successBody,
} from '../../../test/support/raw-server.ts';
import { createRecordingLogger } from '../../../test/support/recording-logger.ts';
import { systemClock } from '../app/system-clock.ts';
import { createFailoverTransport } from './failover-transport.ts';
import { freePort } from './testing/free-port.ts';
import type { GatewayTransport } from './transport.ts';
import { createUndiciTransport } from './undici-transport.ts';

const answers: RawHandler = (_request, socket) => socket.write(httpAnswer(successBody));

let servers: RawServer[];
let listeners: Server[];
let transports: GatewayTransport[];
let log: ReturnType<typeof createRecordingLogger>;

beforeEach(() => {
  [servers, listeners, transports, log] = [[], [], [], createRecordingLogger()];
});
afterEach(async () => {
  for (const transport of transports) await transport.close();
  for (const server of servers) await server.close();
  for (const listener of listeners) listener.close();
});

async function start(handler: RawHandler = answers): Promise<RawServer> {
  const server = await startRawServer(handler);
  servers.push(server);
  return server;
}

/** An address where TCP connects but TLS never gets anywhere. */
async function blackHole(): Promise<string> {
  const listener = createServer((socket) => socket.on('error', () => undefined));
  listeners.push(listener);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  return `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

function over(first: string, ...others: string[]): GatewayTransport {
  const open = (origin: string) => createUndiciTransport({ origin });
  const all = createFailoverTransport([open(first), ...others.map(open)], { clock: systemClock, log });
  transports.push(all);
  return all;
}

const nobody = async () => `http://127.0.0.1:${await freePort()}`;
const counts = () => servers.map(({ requests }) => requests.length);

describe('fail-over', () => {
  it('leaves a single address as it is', () => {
    const only = createUndiciTransport({ origin: 'http://127.0.0.1:1' });
    transports.push(only);
    expect(createFailoverTransport([only], { clock: systemClock, log })).toBe(only);
  });

  it('stays with the first address while that works, and bears its name', async () => {
    const [one, two] = [await start(), await start()];
    const transport = over(one.origin, two.origin);
    for (let request = 0; request < 3; request++) expect(await ask(transport)).toMatchObject({ ok: true });
    expect(counts()).toEqual([3, 0]);
    expect(transport.origin).toBe(one.origin);
  });

  it('goes to the next address at once with what was not sent, and stays there', async () => {
    const two = await start();
    const transport = over(await nobody(), two.origin);
    const began = performance.now();
    expect(await ask(transport)).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await ask(transport)).toMatchObject({ ok: true });
    expect(counts()).toEqual([2]);
    expect(log.lines).toEqual([
      { level: 'warn', message: 'gateway address changed', values: { address: 2, of: 2 } },
    ]);
  });

  it('comes round to the first address when the last one fails', async () => {
    const one = await start();
    const transport = over(one.origin, await nobody(), await nobody());
    await one.close();
    servers = [];
    expect(await ask(transport)).toEqual(noAnswer(false, 'refused'));
    expect(log.lines.map(({ values }) => values)).toEqual([
      { address: 2, of: 3 },
      { address: 3, of: 3 },
      { address: 1, of: 3 },
    ]);
  });

  it('never repeats what may have arrived; only later requests go to the next address', async () => {
    const one = await start((_request, socket) => socket.resetAndDestroy());
    const two = await start();
    const transport = over(one.origin, two.origin);
    expect(await ask(transport)).toEqual(noAnswer(true, 'reset'));
    expect(counts()).toEqual([1, 0]);
    expect(await ask(transport)).toMatchObject({ ok: true });
    expect(counts()).toEqual([1, 1]);
  });

  it('is not for an answer that is merely bad', async () => {
    const one = await start((_request, socket) => socket.write(httpAnswer('down', {}, '503 Unavailable')));
    const two = await start();
    const transport = over(one.origin, two.origin);
    expect(await ask(transport)).toMatchObject({ value: { status: 503 } });
    expect(await ask(transport)).toMatchObject({ value: { status: 503 } });
    expect(counts()).toEqual([2, 0]);
  });

  it('is not for a request that was given up by its caller', async () => {
    const one = await start(() => undefined);
    const two = await start();
    const transport = over(one.origin, two.origin);
    const abort = new AbortController();
    const given = ask(transport, { signal: abort.signal });
    abort.abort();
    expect(await given).toMatchObject({ failure: { cause: 'aborted' } });
    void ask(transport, { deadlineMs: 200 });
    await expect.poll(() => one.requests.length).toBeGreaterThan(0);
    expect(two.requests).toHaveLength(0);
  });

  it('moves on once for all requests that saw the same address fail', async () => {
    const three = await start();
    const transport = over(await nobody(), three.origin, await nobody());
    const outcomes = await Promise.all([ask(transport), ask(transport), ask(transport)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(log.lines).toHaveLength(1);
    expect(counts()).toEqual([3]);
  });

  it('waits 1.5 s for an address that takes nothing, while there is another', async () => {
    const two = await start();
    const transport = over(await blackHole(), two.origin);
    const began = performance.now();
    expect(await ask(transport)).toMatchObject({ ok: true });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(1400);
    expect(took).toBeLessThan(3000);
  });

  it.each([
    ['deadline', { deadlineMs: 600 }],
    ['time to be sent', { sendWithinMs: 600 }],
  ])('takes all in all no longer than the request’s own %s', async (_, limit) => {
    const transport = over(await blackHole(), await blackHole(), await blackHole());
    const began = performance.now();
    expect(await ask(transport, limit)).toEqual(noAnswer(false, 'connectTimeout'));
    expect(performance.now() - began).toBeLessThan(1200);
  });

  it('closes all addresses', async () => {
    const [one, two] = [await start(), await start()];
    const transport = over(one.origin, two.origin);
    await ask(transport);
    await transport.close();
    expect(await ask(transport)).toEqual(noAnswer(false, 'aborted'));
    expect(counts()).toEqual([1, 0]);
  });
});
