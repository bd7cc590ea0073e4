import { afterEach, describe, expect, it } from 'vitest';
import { type GatewayBench, startGatewayBench } from '../../../test/support/gateway-bench.ts';
import { httpAnswer, startRawServer, successBody } from '../../../test/support/raw-server.ts';
import { createRecordingLogger } from '../../../test/support/recording-logger.ts';
import { until } from '../../../test/support/until.ts';
import { systemClock } from '../app/system-clock.ts';
import { createConnection } from './connection.ts';
import { createUndiciTransport } from './undici-transport.ts';

let bench: GatewayBench;
afterEach(() => bench.close());

function startBalancer(node: string) {
  const cookie = { 'Set-Cookie': `node=${node}; Path=/` };
  return startRawServer((_request, socket) => socket.write(httpAnswer(successBody, cookie)));
}

describe('createConnection', () => {
  it('shares neither GUID nor cookies with another one at the same gateway', async () => {
    bench = await startGatewayBench((_request, socket) =>
      socket.write(
        httpAnswer(successBody, { 'Set-GUID': 'JSESSIONID=rotated', 'Set-Cookie': 'node=7; Path=/' }),
      ),
    );
    const transport = createUndiciTransport({ origin: bench.server.origin });
    const parts = { clock: systemClock, log: createRecordingLogger() };
    const other = createConnection(transport, '102', parts);
    await bench.connection.client.poll();
    expect(bench.connection.guid.current()).toBe('rotated');
    expect(bench.connection.cookies.header(bench.connection.origin)).toBe('node=7');
    expect(other.guid.current()).toBeNull();
    expect(other.cookies.header(other.origin)).toBeNull();
    expect([other.origin, other.agentId]).toEqual([bench.server.origin, '102']);
    await other.close();
  });

  it('goes to its further addresses, each with its own cookies, and names the first', async () => {
    bench = await startGatewayBench();
    const [one, two] = [await startBalancer('one'), await startBalancer('two')];
    const connection = createConnection(createUndiciTransport({ origin: one.origin }), '101', {
      clock: systemClock,
      log: createRecordingLogger(),
      fallbacks: [createUndiciTransport({ origin: two.origin })],
    });
    connection.guid.set('guid-1');
    const { client } = connection;
    for (let query = 0; query < 2; query++) await client.agentStatus();
    await one.close();
    // The first of them may find a connection that is just closing.
    for (let query = 0; query < 4; query++) await client.agentStatus();
    expect(one.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, 'node=one']);
    expect(two.requests.map(({ headers }) => headers.cookie).slice(-2)).toEqual(['node=two', 'node=two']);
    expect(two.requests.map(({ headers }) => headers.cookie)).not.toContain('node=one');
    expect(new Set(two.requests.map(({ headers }) => headers.guid))).toEqual(new Set(['guid-1']));
    expect(Object.keys(connection.cookies.save())).toEqual([one.origin, two.origin]);
    expect(connection.origin).toBe(one.origin);
    await connection.close();
    await two.close();
  });

  it('ends its calls and its sockets when it is closed', async () => {
    bench = await startGatewayBench(() => undefined);
    const poll = bench.connection.client.poll();
    await until('the poll', () => bench.server.requests.length === 1);
    await bench.connection.close();
    expect(await poll).toMatchObject({ failure: { kind: 'transport', sent: true, cause: 'aborted' } });
    await until('the socket to close', () => bench.server.open.size === 0);
    expect(await bench.connection.client.agentStatus()).toMatchObject({
      failure: { kind: 'transport', sent: false, cause: 'aborted' },
    });
  });
});
