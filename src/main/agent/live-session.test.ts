import { describe, expect, it } from 'vitest';
import { failed, success } from '../gateway/failure.ts';
import { createKeptSecrets } from './kept-secrets.ts';
import { startLiveSession } from './live-session.ts';
import { deferred } from './testing/deferred.ts';
import { createWorld } from './testing/world.ts';

async function setUp(isInDoubt = false) {
  const world = createWorld();
  const { clock, gateway, secrets } = world;
  const connection = world.open('49999');
  gateway.guid = 'first.AgentGateway0';
  connection.guid.set(gateway.guid);
  connection.cookies.store(connection.origin, 'node=n1; Path=/');
  const told: string[] = [];
  const live = startLiveSession({
    connection,
    secrets: createKeptSecrets(secrets, { gateway: gateway.origin, agentId: '49999' }, () => {}),
    clock,
    random: () => 0.5,
    isInDoubt,
    async reconcile({ client }, signal) {
      const status = await client.agentStatus(signal);
      return status.ok ? success(null) : status;
    },
    onEvent: (event) => told.push(event.kind),
    onStatus: (status) => told.push(status.kind),
    onEnd: (end) => told.push(`end: ${end.kind}`),
  });
  await clock.advance(0);
  return { ...world, connection, live, told, keptGuid: () => JSON.parse(world.kept('guid') ?? '{}').guid };
}

describe('startLiveSession', () => {
  it('keeps the GUID and the cookies that lead to its node, from the start', async () => {
    const { kept } = await setUp();
    expect(JSON.parse(kept('guid') ?? '')).toEqual({
      guid: 'first.AgentGateway0',
      cookies: { 'https://gw.example:8043': [expect.stringMatching(/^node=n1\b/)] },
    });
  });

  it('keeps each rotated GUID, and polls with it', async () => {
    const { gateway, clock, keptGuid } = await setUp();
    for (const guid of ['second.AgentGateway0', 'third.AgentGateway1']) {
      gateway.rotate(guid);
      await clock.advance(300);
      expect(keptGuid()).toBe(guid);
      expect(gateway.requestsOf('poll').at(-1)?.guid).toBe(guid);
    }
  });

  it('hands on events, status and end', async () => {
    const { gateway, clock, told } = await setUp();
    gateway.emit('AgentState_Ready');
    gateway.emit('AgentOther_ShutdownService');
    await clock.advance(0);
    expect(told).toEqual(['online', 'agentState', 'online', 'shutdown', 'end: shutdown']);
  });

  it('gives up GUID, connection and polling when stopped, and leaves what is kept alone', async () => {
    const { gateway, clock, live, connection, told, keptGuid } = await setUp();
    live.stop();
    gateway.emit('AgentState_Ready');
    gateway.rotate('late.AgentGateway0');
    connection.guid.set('stray.AgentGateway0');
    await clock.advance(120_000);
    expect(told).toEqual([]);
    expect(gateway.requestsOf('poll')).toHaveLength(1);
    expect(keptGuid()).toBe('first.AgentGateway0');
    expect(clock.waiting()).toBe(0);
  });

  it('is without GUID once stopped', async () => {
    const { live, connection } = await setUp();
    live.stop();
    expect(connection.guid.current()).toBeNull();
  });

  it('asks now when told that the network is back', async () => {
    const { gateway, clock, live } = await setUp();
    gateway.reply('poll', { lost: 'network', sent: false });
    gateway.emit('AgentState_Ready');
    await clock.advance(10);
    const before = gateway.seen.length;
    live.reconcile();
    await clock.advance(0);
    expect(gateway.seen.slice(before).map(({ operation }) => operation)).toEqual(['status', 'poll']);
  });

  it('finds out where things stand before it polls when that is not known', async () => {
    const { gateway, told } = await setUp(true);
    expect(gateway.seen.map(({ operation }) => operation)).toEqual(['status', 'poll']);
    expect(told).toEqual(['reconciling', 'online']);
  });

  it('finds it out anew when told to, and gives the open poll up', async () => {
    const { gateway, clock, live, told } = await setUp();
    live.reconcile();
    await clock.advance(0);
    gateway.emit('AgentState_Ready');
    await clock.advance(0);
    expect(gateway.seen.map(({ operation }) => operation)).toEqual(['poll', 'status', 'poll', 'poll']);
    expect(told).toEqual(['reconciling', 'online', 'online', 'agentState']);
  });

  it.each([
    ['and then just polls on', success('answer'), ['poll', 'poll']],
    [
      'and finds out what the given-up poll may have lost when that fails',
      failed({ kind: 'transport', sent: true, cause: 'reset', host: '' } as const),
      ['poll', 'status', 'poll'],
    ],
  ])('asks something while no poll is open, %s', async (_, answer, operations) => {
    const { gateway, clock, live } = await setUp();
    const wait = deferred<void>();
    const asked = live.withoutPolling(async () => {
      await wait.promise;
      return answer;
    });
    gateway.emit('AgentState_Ready');
    await clock.advance(1000);
    expect(gateway.seen).toHaveLength(1);
    wait.resolve();
    expect(await asked).toEqual(answer);
    await clock.advance(0);
    expect(gateway.seen.slice(0, operations.length).map(({ operation }) => operation)).toEqual(operations);
  });
});
