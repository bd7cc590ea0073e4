import { describe, expect, it } from 'vitest';
import { createWake } from './wake.ts';

function setUp() {
  const time = { wall: 1_700_000_000_000, monotonic: 50 };
  const seen: number[] = [];
  const wake = createWake(() => seen.push(time.monotonic), {
    now: () => time.wall,
    monotonic: () => time.monotonic,
  });
  const pass = (ms: number) => {
    time.wall += ms;
    time.monotonic += ms;
  };
  return { time, seen, wake, pass };
}

describe('createWake', () => {
  it('tells the first sign at once, also when the clock has just started', () => {
    const { seen, wake } = setUp();
    wake();
    expect(seen).toEqual([50]);
  });

  it('counts signs within 2 s as one awakening, and the next one again', () => {
    const { seen, wake, pass } = setUp();
    wake();
    pass(1999);
    wake();
    expect(seen).toHaveLength(1);
    pass(1);
    wake();
    expect(seen).toEqual([50, 2050]);
  });

  it('is not put off for ever by signs that keep coming', () => {
    const { seen, wake, pass } = setUp();
    for (let count = 0; count < 21; count += 1) {
      wake();
      pass(500);
    }
    expect(seen).toHaveLength(6);
  });

  it('knows a sleep by the wall clock where the other one stood still', () => {
    const { time, seen, wake } = setUp();
    wake();
    time.wall += 3_600_000;
    time.monotonic += 10;
    wake();
    expect(seen).toHaveLength(2);
  });

  it('goes on when the wall clock was set back', () => {
    const { time, seen, wake, pass } = setUp();
    wake();
    time.wall -= 3_600_000;
    wake();
    pass(2000);
    wake();
    expect(seen).toEqual([50, 50, 2050]);
  });
});
