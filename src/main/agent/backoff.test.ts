import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPauseMs, backoffMs, triesWorth } from './backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const highest = () => 1 - Number.EPSILON;

describe('backoffMs', () => {
  it('stays within 100 ms and 40 s, in whole milliseconds, however long it goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), random, (attempt, value) => {
        const ms = backoffMs(attempt, () => value);
        expect(ms).toBeGreaterThanOrEqual(100);
        expect(ms).toBeLessThan(40_000);
        expect(Number.isInteger(ms)).toBe(true);
      }),
    );
  });

  it('doubles its reach with each failure until the cap', () => {
    const reach = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (attempt) => Math.ceil(backoffMs(attempt, highest) / 500) * 500,
    );
    expect(reach).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 40_000, 40_000]);
  });

  it('spreads over its whole reach, so that clients do not return together', () => {
    expect([0, 0.5, 0.99].map((value) => backoffMs(8, () => value))).toEqual([100, 20_050, 39_601]);
  });

  it('begins after what the last answer asked for, and spreads those who were all told the same', () => {
    const asked = { kind: 'protocol', reason: 'httpStatus', status: 503, retryAfterMs: 20_000 } as const;
    expect(askedPauseMs(asked)).toBe(20_000);
    expect(backoffMs(1, () => 0.5, asked)).toBe(40_050);
    const { retryAfterMs: _, ...silent } = asked;
    for (const failure of [silent, { kind: 'business', retcode: '1', message: '' } as const, undefined]) {
      expect(askedPauseMs(failure)).toBe(0);
      expect(backoffMs(1, () => 0.5, failure)).toBe(300);
    }
  });
});

describe('triesWorth', () => {
  const lost = (cause: 'refused' | 'connectTimeout' | 'answerTimeout') =>
    triesWorth({ kind: 'transport', sent: false, cause, host: 'gw.example:8043' });

  it('counts a time-out for two, since it has cost the time of several tries', () => {
    expect([lost('refused'), lost('connectTimeout'), lost('answerTimeout')]).toEqual([1, 2, 2]);
    expect(triesWorth({ kind: 'business', retcode: '1', message: '' })).toBe(1);
  });
});
