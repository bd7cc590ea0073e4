import { describe, expect, it } from 'vitest';
import type { FaultSpec } from './fault-spec.ts';
import { bench } from './test-bench.ts';
import type { TestClient } from './test-client.ts';

const free = (client: TestClient) => client.raw('POST', '/onlineagent/{id}/saybusy?reason=200');

/** A client that is ready, and whether a struck saybusy was done all the same. */
async function strike(fault: FaultSpec) {
  const { simulator, client } = await bench();
  await client.ready();
  simulator.control.addFault({ ...fault, match: { path: 'saybusy' } });
  return { client, simulator, isDone: () => simulator.control.state().agents[0]?.readiness === 'busy' };
}

describe('faults over HTTPS', () => {
  it('status, with headers and body', async () => {
    const { client, isDone } = await strike({
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': '7' },
      body: 'slow',
    });
    const answer = await free(client);
    expect([answer.status, answer.headers['retry-after'], answer.text]).toEqual([429, '7', 'slow']);
    expect(isDone()).toBe(false);
    expect((await free(client)).retcode).toBe('0');
  });

  it('body of any kind', async () => {
    const { client } = await strike({ kind: 'body', body: '{"retcode":0}', contentType: 'text/plain' });
    const answer = await free(client);
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([
      200,
      '{"retcode":0}',
      'text/plain',
    ]);
  });

  it('retcode', async () => {
    const { client } = await strike({ kind: 'retcode', retcode: '000-003', message: 'no' });
    expect((await free(client)).text).toBe('{"message":"no","retcode":"000-003"}');
  });

  it.each([
    ['before', false],
    ['after', true],
  ] as const)('reset %s the operation', async (phase, isDone) => {
    const struck = await strike({ kind: 'reset', phase });
    await expect(free(struck.client)).rejects.toThrow();
    expect(struck.isDone()).toBe(isDone);
    expect(struck.simulator.control.requests().at(-1)).toMatchObject({ fault: 'reset', status: null });
  });

  it('hang, until the client gives up', async () => {
    const { client } = await strike({ kind: 'hang' });
    const signal = AbortSignal.timeout(150);
    await expect(client.raw('POST', '/onlineagent/{id}/saybusy', { signal })).rejects.toThrow('timeout');
  });

  it('delay', async () => {
    const { client } = await strike({ kind: 'delay', delayMs: 200 });
    const start = performance.now();
    expect((await free(client)).retcode).toBe('0');
    expect(performance.now() - start).toBeGreaterThanOrEqual(195);
  });

  it('truncate: half of the JSON as if it were whole', async () => {
    const { client, isDone } = await strike({ kind: 'truncate' });
    const { status, text } = await free(client);
    expect([status, text]).toEqual([200, '{"message":"","retco']);
    expect(isDone()).toBe(true);
  });

  it('cut: the connection ends in the middle of the answer', async () => {
    const { client } = await strike({ kind: 'cut' });
    await expect(free(client)).rejects.toThrow();
  });

  it('slowBody: the whole answer, late', async () => {
    const { client } = await strike({ kind: 'slowBody', overMs: 200 });
    const start = performance.now();
    expect((await free(client)).retcode).toBe('0');
    expect(performance.now() - start).toBeGreaterThanOrEqual(150);
  });

  it('huge: as many bytes as asked', async () => {
    const { client } = await strike({ kind: 'huge', bytes: 3_000_000 });
    const { text } = await free(client);
    expect(Buffer.byteLength(text)).toBe(3_000_000);
    expect(() => JSON.parse(text)).not.toThrow();
  });

  it('html and redirect', async () => {
    const { client, simulator } = await strike({ kind: 'html' });
    expect((await free(client)).headers['content-type']).toBe('text/html; charset=UTF-8');
    simulator.control.addFault({ kind: 'redirect', status: 307, location: 'https://elsewhere.example/' });
    const answer = await free(client);
    expect([answer.status, answer.headers.location]).toEqual([307, 'https://elsewhere.example/']);
  });
});
