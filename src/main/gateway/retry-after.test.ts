import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-01-01T12:00:00Z');

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    [['1', '3'], 3000],
    ['86400', 60_000],
    ['Thu, 01 Jan 2026 12:00:20 GMT', 20_000],
    ['Thu, 01 Jan 2026 18:00:00 GMT', 60_000],
  ])('reads %s', (header, ms) => {
    expect(parseRetryAfter(header, now)).toBe(ms);
  });

  it.each([undefined, '', [], 'soon', '-5', '1.5s', 'Thu, 01 Jan 2026 11:59:00 GMT'])(
    'has no wish in %s',
    (header) => {
      expect(parseRetryAfter(header, now)).toBeNull();
    },
  );
});
