import { describe, expect, it } from 'vitest';
import { createFakeClock } from './fake-clock.ts';

describe('createFakeClock', () => {
  it('runs timers in order of their time, each at its time, and none too early', async () => {
    const clock = createFakeClock();
    const start = clock.monotonic();
    const ran: [string, number][] = [];
    const timer = (name: string, ms: number) =>
      clock.after(ms, () => ran.push([name, clock.monotonic() - start]));
    timer('b', 200);
    timer('a', 100);
    timer('late', 301);
    timer('cancelled', 50)();
    await clock.advance(300);
    expect(ran).toEqual([
      ['a', 100],
      ['b', 200],
    ]);
    expect(clock.monotonic() - start).toBe(300);
    expect(clock.waiting()).toBe(1);
  });

  it('lets promises settle between timers, so that a timer made by one still runs', async () => {
    const clock = createFakeClock();
    const wait = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
    let done = false;
    void wait(100)
      .then(() => wait(100))
      .then(() => {
        done = true;
      });
    await clock.advance(199);
    expect(done).toBe(false);
    await clock.advance(1);
    expect(done).toBe(true);
  });

  it('moves both times on together, and only the wall clock back', async () => {
    const clock = createFakeClock();
    const [wall, monotonic] = [clock.now(), clock.monotonic()];
    await clock.advance(40);
    clock.setBack(1000);
    expect(clock.now() - wall).toBe(-960);
    expect(clock.monotonic() - monotonic).toBe(40);
  });
});
