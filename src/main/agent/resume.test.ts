import { describe, expect, it } from 'vitest';
import type { PollerStatus } from './poller.ts';
import { resumeSession } from './resume.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { createWorld, KEPT_GUID } from './testing/world.ts';

function setUp(...replies: Reply[]) {
  const { clock, gateway, open } = createWorld();
  gateway.guid = KEPT_GUID;
  gateway.reply('sync', ...replies);
  const abort = new AbortController();
  const statuses: PollerStatus[] = [];
  const kept = { guid: KEPT_GUID, cookies: { 'https://gw.example:8043': ['node=kept; Path=/'] } };
  const outcome = resumeSession(open('49999'), kept, {
    clock,
    random: () => 0.5,
    signal: abort.signal,
    onStatus: (status) => statuses.push(status),
  });
  let isOver = false;
  void outcome.then(() => {
    isOver = true;
  });
  return { clock, gateway, abort, statuses, outcome, isOver: () => isOver };
}

describe('resumeSession', () => {
  it('asks where the agent stands, with the kept GUID and cookies', async () => {
    const { gateway, outcome, statuses } = setUp();
    expect(await outcome).toMatchObject({ kind: 'alive', sync: { state: 1 } });
    expect(statuses).toEqual([]);
    expect(gateway.seen).toMatchObject([{ operation: 'sync', guid: KEPT_GUID, cookie: 'node=kept' }]);
  });

  it.each(['100-006', '000-003', '100-008', '105-005', '105-006', '105-007'])(
    'takes the session for dead on %s',
    async (retcode) => {
      const { clock, outcome, gateway } = setUp({ retcode });
      await clock.advance(1000);
      expect(await outcome).toEqual({ kind: 'dead' });
      expect(gateway.seen).toHaveLength(1);
    },
  );

  it.each<Reply>([{ retcode: '100-007' }, { retcode: '105-002' }, { result: 'nothing' }])(
    'takes %o for a sign of life, although it does not say where the agent stands',
    async (reply) => {
      const { outcome } = setUp(reply);
      expect(await outcome).toEqual({ kind: 'alive', sync: null });
    },
  );

  it.each<Reply>([
    { lost: 'dns', sent: false },
    { lost: 'tlsUnknownCa', sent: false },
    { lost: 'answerTimeout', sent: true },
    { status: 502, contentType: 'text/html', text: 'bad gateway' },
    { status: 200, contentType: 'text/html', text: 'log in to the hotel' },
  ])('asks again after %o, which says nothing about the session', async (reply) => {
    const { clock, gateway, outcome, statuses, isOver } = setUp(reply, reply);
    await clock.advance(299);
    expect(gateway.seen).toHaveLength(1);
    expect(isOver()).toBe(false);
    await clock.advance(1);
    expect(gateway.seen).toHaveLength(2);
    await clock.advance(550);
    expect(await outcome).toMatchObject({ kind: 'alive' });
    expect(statuses).toMatchObject([
      { kind: 'failing', attempt: 1, retryInMs: 300 },
      { kind: 'failing', attempt: 2, retryInMs: 550 },
      { kind: 'online' },
    ]);
  });

  it('asks for as long as it takes', async () => {
    const { clock, gateway, isOver } = setUp(...Array<Reply>(500).fill({ lost: 'network', sent: false }));
    await clock.advance(600_000);
    expect(isOver()).toBe(false);
    expect(gateway.seen.length).toBeGreaterThan(30);
  });

  it.each<[string, Reply, number]>([
    ['while it waits for an answer', 'never', 100],
    ['while it pauses', { lost: 'network', sent: false }, 100],
  ])('can be cancelled %s', async (_, reply, ms) => {
    const { clock, gateway, abort, outcome } = setUp(reply);
    await clock.advance(ms);
    abort.abort();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    await clock.advance(60_000);
    expect(gateway.seen).toHaveLength(1);
    expect(clock.waiting()).toBe(0);
  });
});
