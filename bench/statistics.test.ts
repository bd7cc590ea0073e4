import { describe, expect, it } from 'vitest';
import { estimateDifference, estimateQuantile, estimateRatio, quantile } from './statistics.ts';

describe('a quantile', () => {
  it('lies between the nearest samples', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.95)).toBe(19.5);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('is none without samples', () => {
    expect(() => quantile([], 0.5)).toThrow('no samples');
  });
});

describe('an estimate', () => {
  const noisy = (base: number) => Array.from({ length: 40 }, (_, index) => [base + (index % 7) / 10]);

  it('has an interval around its value that narrows with more rounds', () => {
    const few = estimateQuantile(noisy(10).slice(0, 6), 0.5);
    const many = estimateQuantile(noisy(10), 0.5);
    expect(many.low).toBeLessThanOrEqual(many.value);
    expect(many.high).toBeGreaterThanOrEqual(many.value);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  it('is the same each time', () => {
    expect(estimateQuantile(noisy(10), 0.9)).toEqual(estimateQuantile(noisy(10), 0.9));
  });

  it('of one round knows nothing of the spread', () => {
    expect(estimateQuantile([[1, 2, 3]], 0.5)).toEqual({ value: 2, low: 2, high: 2 });
  });

  it('of a ratio is untouched by what slows both sides of a round', () => {
    const slowness = [1, 5, 1, 20, 2, 1];
    const ours = slowness.map((times) => [11 * times, 11 * times]);
    const baseline = slowness.map((times) => [10 * times]);
    const { value, low, high } = estimateRatio(ours, baseline, 0.5);
    for (const each of [value, low, high]) expect(each).toBeCloseTo(1.1);
  });

  it('of a ratio at the tail takes all samples together', () => {
    expect(estimateRatio([[1, 1, 9]], [[1, 1, 3]], 1).value).toBe(3);
  });

  it('of a difference is the middle one', () => {
    expect(estimateDifference([[5], [6], [90]], [[4], [4], [4]]).value).toBe(2);
  });
});
