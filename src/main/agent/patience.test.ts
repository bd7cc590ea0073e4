import { describe, expect, it } from 'vitest';
import {
  failed,
  type GatewayFailure,
  type Result,
  success,
  type TransportCause,
} from '../gateway/failure.ts';
import { PATIENCE_MS, sendWithPatience } from './patience.ts';
import { createFakeClock } from './testing/fake-clock.ts';

type Answer = Result<string>;

const lost = (cause: TransportCause, sent = false): GatewayFailure => {
  return { kind: 'transport', sent, cause, host: 'gw' };
};

/** @param takesMs how long each try takes. */
function setUp(answer: (attempt: number) => Answer, takesMs = 0) {
  const clock = createFakeClock();
  const start = clock.monotonic();
  const tries: { at: number; sendWithinMs: number }[] = [];
  const wanted = { now: true };
  const outcome = sendWithPatience<string>(
    async (sendWithinMs) => {
      tries.push({ at: clock.monotonic() - start, sendWithinMs });
      const reply = answer(tries.length);
      const ms = Math.min(takesMs, sendWithinMs);
      if (ms > 0) await new Promise<void>((resolve) => clock.after(ms, resolve));
      return reply;
    },
    { clock, isWanted: () => wanted.now },
  );
  let endedAt: number | null = null;
  void outcome.then(() => {
    endedAt = clock.monotonic() - start;
  });
  return { clock, tries, wanted, outcome, endedAt: () => endedAt };
}

describe('sendWithPatience', () => {
  it.each<TransportCause>(['dns', 'refused', 'connectTimeout', 'reset', 'network', 'other'])(
    'sends again what certainly never left (%s), until it gets through',
    async (cause) => {
      const { clock, tries, outcome } = setUp((attempt) =>
        attempt < 4 ? failed(lost(cause)) : success('there'),
      );
      await clock.advance(PATIENCE_MS);
      expect(await outcome).toEqual(success('there'));
      expect(tries.map(({ at }) => at)).toEqual([0, 100, 300, 700]);
      expect(clock.waiting()).toBe(0);
    },
  );

  it('gives up within 3 s in all', async () => {
    const { clock, tries, outcome, endedAt } = setUp(() => failed(lost('refused')));
    await clock.advance(60_000);
    expect(await outcome).toEqual(failed(lost('refused')));
    expect(tries.map(({ at }) => at)).toEqual([0, 100, 300, 700, 1500, 2300]);
    expect(endedAt()).toBeLessThanOrEqual(PATIENCE_MS);
  });

  it('gives each try the time that is left, and no more', async () => {
    const { clock, tries, endedAt } = setUp(() => failed(lost('connectTimeout')), 1400);
    await clock.advance(60_000);
    for (const { at, sendWithinMs } of tries) expect(at + sendWithinMs).toBe(PATIENCE_MS);
    expect(tries.map(({ at }) => at)).toEqual([0, 1500]);
    expect(endedAt()).toBeLessThanOrEqual(PATIENCE_MS);
  });

  it.each<GatewayFailure>([
    lost('reset', true),
    lost('answerTimeout', true),
    lost('other', true),
    lost('aborted'),
    lost('tls'),
    lost('tlsUnknownCa'),
    lost('tlsExpired'),
    lost('tlsNotYetValid'),
    lost('tlsWrongHost'),
    lost('answerTimeout'),
    { kind: 'business', retcode: '10001', message: '' },
    { kind: 'protocol', reason: 'httpStatus', status: 503, retryAfterMs: 1000 },
  ])('never sends again after %o', async (failure) => {
    const { clock, tries, outcome } = setUp(() => failed(failure));
    await clock.advance(60_000);
    expect(await outcome).toEqual(failed(failure));
    expect(tries).toHaveLength(1);
  });

  it('stops at the first try that may have left', async () => {
    const { clock, tries, outcome } = setUp((attempt) => failed(lost('reset', attempt === 2)));
    await clock.advance(60_000);
    expect(await outcome).toEqual(failed(lost('reset', true)));
    expect(tries).toHaveLength(2);
  });

  it('stops when it is no longer wanted', async () => {
    const { clock, tries, wanted, outcome } = setUp(() => failed(lost('refused')));
    await clock.advance(100);
    wanted.now = false;
    await clock.advance(60_000);
    expect(await outcome).toEqual(failed(lost('refused')));
    expect(tries).toHaveLength(2);
  });

  it('sends nothing when a pause ends only after the patience, as on a machine that slept', async () => {
    const clock = createFakeClock();
    let tries = 0;
    // Each timer comes an hour late.
    const late = { ...clock, after: (ms: number, call: () => void) => clock.after(ms + 3_600_000, call) };
    const outcome = sendWithPatience<string>(
      async () => {
        tries += 1;
        return failed(lost('refused'));
      },
      { clock: late, isWanted: () => true },
    );
    await clock.advance(4_000_000);
    expect(await outcome).toEqual(failed(lost('refused')));
    expect(tries).toBe(1);
  });
});
