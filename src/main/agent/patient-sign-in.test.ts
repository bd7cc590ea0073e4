import { describe, expect, it } from 'vitest';
import { signInPatiently } from './patient-sign-in.ts';
import type { PollerStatus } from './poller.ts';
import { signInBody } from './sign-in-rules.ts';
import type { Reply } from './testing/fake-gateway.ts';
import { createWorld, form } from './testing/world.ts';

function setUp(replies: Reply[], relapsed = 0) {
  const { clock, gateway, open } = createWorld();
  gateway.reply('login', ...replies);
  const abort = new AbortController();
  const statuses: PollerStatus[] = [];
  const outcome = signInPatiently(open('49999'), signInBody(form), {
    clock,
    random: () => 0.5,
    relapsed,
    signal: abort.signal,
    onStatus: (status) => statuses.push(status),
  });
  return { clock, gateway, abort, statuses, outcome, logins: () => gateway.requestsOf('login').length };
}

describe('signInPatiently', () => {
  it('signs in, never by force', async () => {
    const { outcome, gateway, statuses } = setUp([]);
    expect(await outcome).toMatchObject({ ok: true });
    expect(gateway.seen.map(({ operation }) => operation)).toEqual(['login']);
    expect(statuses).toEqual([]);
  });

  it.each<Reply>([
    { lost: 'dns', sent: false },
    { lost: 'tlsUnknownCa', sent: false },
    { lost: 'answerTimeout', sent: true },
    { retcode: '100-021' },
    { status: 503, contentType: 'text/html', text: '' },
    { status: 302, contentType: 'text/html', text: '' },
    { status: 200, contentType: 'text/html', text: 'log in to the hotel' },
    { status: 200, contentType: 'application/json', text: '{"retc' },
  ])('goes on after %o, ever more slowly', async (reply) => {
    const { clock, outcome, logins, statuses } = setUp([reply, reply]);
    await clock.advance(299);
    expect(logins()).toBe(1);
    await clock.advance(1);
    expect(logins()).toBe(2);
    await clock.advance(550);
    expect(await outcome).toMatchObject({ ok: true });
    expect(statuses).toMatchObject([
      { kind: 'failing', attempt: 1, retryInMs: 300 },
      { kind: 'failing', attempt: 2, retryInMs: 550 },
    ]);
  });

  it('begins no earlier than an answer asked for', async () => {
    const { clock, logins, gateway } = setUp([]);
    await clock.advance(0);
    expect(logins()).toBe(1);
    const asked = setUp([
      { status: 429, contentType: 'text/plain', text: '', headers: { 'retry-after': '20' } },
    ]);
    await asked.clock.advance(20_000);
    expect(asked.logins()).toBe(1);
    await asked.clock.advance(40_000);
    expect(asked.logins()).toBe(2);
    expect(gateway.seen).toHaveLength(1);
  });

  it.each<Reply>([{ retcode: '100-002' }, { retcode: '100-004' }, { retcode: '110-016' }, { result: {} }])(
    'takes %o for the answer',
    async (reply) => {
      const { clock, outcome, logins } = setUp([reply]);
      await clock.advance(60_000);
      expect(await outcome).toMatchObject({ ok: false });
      expect(logins()).toBe(1);
    },
  );

  it.each<[string, Reply, number]>([
    ['while it waits for an answer', 'never', 100],
    ['while it pauses', { lost: 'network', sent: false }, 100],
  ])('can be given up %s', async (_, reply, ms) => {
    const { clock, abort, outcome, logins } = setUp([reply]);
    await clock.advance(ms);
    abort.abort();
    expect(await outcome).toBeNull();
    await clock.advance(60_000);
    expect(logins()).toBe(1);
    expect(clock.waiting()).toBe(0);
  });

  it('waits before the first try after sessions that did not last, and can be given up then too', async () => {
    const { clock, logins, outcome } = setUp([], 3);
    await clock.advance(1049);
    expect(logins()).toBe(0);
    await clock.advance(1);
    expect(await outcome).toMatchObject({ ok: true });
    const other = setUp([], 3);
    other.abort.abort();
    expect(await other.outcome).toBeNull();
    expect(other.logins()).toBe(0);
  });
});
