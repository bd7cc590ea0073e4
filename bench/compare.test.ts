import { describe, expect, it } from 'vitest';
import { changeLines, compareResults } from './compare.ts';
import { ratioFigure, resultsWith } from './testing-results.ts';

describe('comparing two runs', () => {
  const how = (before: number, after: number, spread: number) =>
    compareResults(
      resultsWith(ratioFigure('start', before, spread)),
      resultsWith(ratioFigure('start', after, spread)),
    )[0]?.how;

  it('finds what got worse or better by more than the noise', () => {
    expect(how(1.1, 1.3, 0.05)).toBe('worse');
    expect(how(1.3, 1.1, 0.05)).toBe('better');
  });

  it('takes noise for no change', () => {
    expect(how(1.1, 1.15, 0.8)).toBe('same');
  });

  it('takes what is too small to matter for no change', () => {
    expect(how(1.1, 1.11, 0)).toBe('same');
  });

  it('knows where more is better', () => {
    const speed = (value: number) => {
      const figure = ratioFigure('parser', value);
      return resultsWith({ ...figure, goals: figure.goals.map((goal) => ({ ...goal, atLeast: true })) });
    };
    expect(compareResults(speed(2), speed(1))[0]?.how).toBe('worse');
  });

  it('leaves out what only one run has', () => {
    expect(compareResults(resultsWith(ratioFigure('a', 1)), resultsWith(ratioFigure('b', 2)))).toEqual([]);
  });

  it('names the worse ones first', () => {
    const before = resultsWith(ratioFigure('a', 1), ratioFigure('b', 1));
    const after = resultsWith(ratioFigure('a', 1), ratioFigure('b', 2));
    expect(changeLines(compareResults(before, after))).toEqual([
      'worse   The b, ratio p50: 1 → 2',
      'same    The a, ratio p50: 1 → 1',
    ]);
  });
});
