import { describe, expect, it } from 'vitest';
import { clockTime, secondsBetween, secondsWithUnit, stopWatch } from './time.ts';

describe('stopWatch', () => {
  it.each([
    [0, '00:00'],
    [59, '00:59'],
    [201, '03:21'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
    [3_600_000, '1000:00:00'],
  ])('%i s is %s', (seconds, text) => {
    expect(stopWatch(seconds)).toBe(text);
  });
});

describe('secondsBetween', () => {
  it('counts whole seconds and never goes below zero', () => {
    expect(secondsBetween(1000, 3999)).toBe(2);
    expect(secondsBetween(5000, 1000)).toBe(0);
  });
});

describe('other forms', () => {
  it('shows seconds with their unit and the time of day', () => {
    expect(secondsWithUnit(4)).toMatch(/4/);
    expect(clockTime(new Date(2024, 0, 5, 9, 7, 3).getTime())).toMatch(/9.07.03/);
  });
});
