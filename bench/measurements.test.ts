import { describe, expect, it } from 'vitest';
import { chosen, measurements } from './measurements.ts';

describe('what is measured', () => {
  const names = (...args: Parameters<typeof chosen>) => chosen(...args).map(({ name }) => name);

  it('is everything in a full run', () => {
    expect(chosen(false, [])).toEqual(measurements);
  });

  it('leaves out of a quick run what it has no time for', () => {
    expect(names(true, [])).not.toContain('others');
    expect(names(true, [])).toContain('start');
  });

  it('is what was asked for', () => {
    expect(names(true, ['others', 'start'])).toEqual(['start', 'others']);
  });

  it('has names of its own for all figures', () => {
    const figures = measurements.flatMap((one) => one.figures.map(({ name }) => name));
    expect(new Set(figures).size).toBe(figures.length);
  });
});
