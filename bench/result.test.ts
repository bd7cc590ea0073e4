import { describe, expect, it } from 'vitest';
import type { Figure } from './measurement.ts';
import { judge } from './result.ts';

const figure = {
  name: 'key-press',
  title: 'Key press',
  unit: 'ms',
  baseline: 'bare',
  goals: [
    { of: 'ratio', share: 0.5, limit: 1.15 },
    { of: 'ours', share: 0.95, limit: 50 },
    { of: 'difference', share: 0.5, limit: 0.2 },
  ],
} as const satisfies Figure;

describe('judging', () => {
  it('says of each goal what was measured and whether it is reached', () => {
    const { goals, ours, against } = judge(figure, { ours: [[11], [11.2]], baseline: [[10], [10]] });
    expect(goals.map(({ value, reached }) => [value, reached])).toEqual([
      [1.11, true],
      [11.19, true],
      [1.1, false],
    ]);
    expect(ours).toMatchObject({ samples: 2, rounds: 2, p50: 11.1 });
    expect(against?.p50).toBe(10);
  });

  it('takes a goal that more is better for the other way round', () => {
    const fast = { ...figure, goals: [{ of: 'ours', share: 0.5, limit: 200_000, atLeast: true }] } as const;
    expect(judge(fast, { ours: [[300_000]], baseline: [] }).goals[0]?.reached).toBe(true);
    expect(judge(fast, { ours: [[100_000]], baseline: [] }).goals[0]?.reached).toBe(false);
  });

  it('keeps what a reader has to know', () => {
    const result = judge({ ...figure, goals: [] }, { ours: [[1]], baseline: [], note: 'shorter' });
    expect(result).toMatchObject({ note: 'shorter', against: null });
  });
});
