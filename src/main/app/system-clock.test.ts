import { describe, expect, it } from 'vitest';
import { systemClock } from './system-clock.ts';

describe('systemClock', () => {
  it('calls back once, and not when cancelled', async () => {
    const called: string[] = [];
    systemClock.after(1, () => called.push('kept'));
    systemClock.after(1, () => called.push('cancelled'))();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(called).toEqual(['kept']);
  });

  it('has a wall clock and one that never goes back', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
    const first = systemClock.monotonic();
    expect(systemClock.monotonic()).toBeGreaterThanOrEqual(first);
  });
});
