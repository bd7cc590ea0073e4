import { expect, it } from 'vitest';
import { createRelapses } from './relapses.ts';
import { createFakeClock } from './testing/fake-clock.ts';

it('counts sessions in a row that did not last a minute, until one does', async () => {
  const clock = createFakeClock();
  const relapses = createRelapses(clock);
  const lostAfter = async (ms: number) => {
    relapses.began();
    await clock.advance(ms);
    return relapses.lost();
  };
  expect(await lostAfter(3_600_000)).toBe(0);
  expect(await lostAfter(59_999)).toBe(1);
  clock.setBack(1_000_000);
  expect(await lostAfter(0)).toBe(2);
  expect(await lostAfter(60_000)).toBe(0);
  expect(await lostAfter(10)).toBe(1);
});
