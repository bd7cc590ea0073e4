import { expect, it } from 'vitest';
import { sumCounts } from './sum.ts';

it('adds counts up by name and group, and takes the longest of the longest', () => {
  const all = [
    { seen: 1, longestMs: 5, byOutcome: { passing: 1 } },
    { seen: 2, longestMs: 9, byOutcome: { passing: 2, unknown: 1 } },
    { seen: 4, longestMs: 7, byOutcome: {} },
  ];
  expect(sumCounts<{ seen: number; longestMs: number; byOutcome: Record<string, number> }>(all)).toEqual({
    seen: 7,
    longestMs: 9,
    byOutcome: { passing: 3, unknown: 1 },
  });
});
