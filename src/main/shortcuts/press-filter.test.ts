import { describe, expect, it } from 'vitest';
import { manualClock } from '../desktop/testing/manual-clock.ts';
import { createPressFilter } from './press-filter.ts';

describe('createPressFilter', () => {
  it('takes a held key for one press, each combination by itself', () => {
    const { clock, pass } = manualClock();
    const filter = createPressFilter(clock);
    expect(filter.isPress('F9')).toBe(true);
    pass(500);
    expect(filter.isPress('F9')).toBe(false);
    expect(filter.isPress('F8')).toBe(true);
    pass(1100);
    expect(filter.isPress('F9')).toBe(true);
  });

  it('does not take keys for pressed that are still held after a recording', () => {
    const { clock, pass } = manualClock();
    const filter = createPressFilter(clock);
    filter.hush();
    pass(1000);
    expect(filter.isPress('F9')).toBe(false);
    pass(400);
    expect(filter.isPress('F9')).toBe(false);
    pass(1100);
    expect(filter.isPress('F9')).toBe(true);
  });
});
