import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../simulator/options.ts';
import { createWorld } from '../../../simulator/world/world.ts';
import { createFakeClock } from '../agent/testing/fake-clock.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { createConnection } from '../gateway/connection.ts';
import { createWorldTransport } from './world-transport.ts';

const body = {
  password: 'Practice-1',
  phonenum: '40038',
  status: '4',
  releasephone: 'true',
  agenttype: '4',
} as const;

async function setUp() {
  const clock = createFakeClock();
  const world = createWorld({ ...defaultOptions, clock, requireCookie: true });
  const connection = createConnection(createWorldTransport(world, clock), '101', {
    clock,
    log: createMemoryLog(),
  });
  const signingIn = connection.client.signIn(body);
  await clock.advance(100);
  return { clock, world, connection, signedIn: await signingIn };
}

describe('createWorldTransport', () => {
  it('carries sign-in, GUID, cookie and events of the real client', async () => {
    const { connection, signedIn } = await setUp();
    expect(signedIn.ok).toBe(true);
    expect(connection.guid.current()).toMatch(/AgentGateway1$/);
    expect(await connection.client.setSkills()).toMatchObject({ ok: true });
    expect(await connection.client.poll()).toMatchObject({ ok: true, value: [{ kind: 'inService' }] });
    expect(await connection.client.thirdPartyConfTransmitNum(5000)).toMatchObject({
      failure: { kind: 'business', retcode: '10001' },
    });
  });

  it('gives up at the deadline, when told to, and when it is closed', async () => {
    const { clock, world, connection } = await setUp();
    const { client } = connection;
    for (let events = 0; events < 2; events++) await client.poll();
    const abort = new AbortController();
    const aborted = client.poll(abort.signal);
    abort.abort();
    expect(await aborted).toMatchObject({ failure: { cause: 'aborted' } });
    expect(await client.poll(AbortSignal.abort())).toMatchObject({ failure: { cause: 'aborted' } });
    const closed = client.poll();
    await connection.close();
    expect(await closed).toMatchObject({ failure: { cause: 'aborted' } });
    expect(world.agents.get('101')?.session?.queue.waiting).toBe(0);

    const slow = createWorld({ ...defaultOptions, clock, pollWaitMs: 90_000, signInMs: 30_000 });
    const late = createConnection(createWorldTransport(slow, clock), '101', {
      clock,
      log: createMemoryLog(),
    });
    const answer = late.client.signIn(body);
    await clock.advance(20_000);
    expect(await answer).toMatchObject({
      failure: { kind: 'transport', sent: true, cause: 'answerTimeout' },
    });
  });
});
