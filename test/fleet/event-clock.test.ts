import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEventClock } from './event-clock.ts';

it('runs timers in the order of their times, of one time the older first, and none that was cancelled', async () => {
  const timers = fc.array(fc.record({ ms: fc.nat(20), cancelled: fc.boolean() }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(timers, async (all) => {
      const clock = createEventClock();
      const ran: { ms: number; index: number; at: number }[] = [];
      for (const [index, { ms, cancelled }] of all.entries()) {
        const cancel = clock.after(ms, () => ran.push({ ms, index, at: clock.monotonic() }));
        if (cancelled) cancel();
      }
      await clock.run(10);
      const due = all
        .map(({ ms, cancelled }, index) => ({ ms, cancelled, index }))
        .filter(({ ms, cancelled }) => ms <= 10 && !cancelled)
        .sort((a, b) => a.ms - b.ms || a.index - b.index)
        .map(({ ms, index }) => ({ ms, index, at: ms }));
      expect(ran).toEqual(due);
      expect(clock.monotonic()).toBe(10);
    }),
  );
});

it('lets promises settle between two times, so that a timer made by one still runs', async () => {
  const clock = createEventClock();
  const wait = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
  let done = 0;
  void wait(100)
    .then(() => wait(100))
    .then(() => {
      done = clock.monotonic();
    });
  await clock.run(1000);
  expect(done).toBe(200);
});
