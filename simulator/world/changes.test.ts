import { expect, it } from 'vitest';
import { callIn } from './parties.ts';
import { TestWorld } from './test-world.ts';

it('tells several changes at once, after they are over, and only while somebody listens', async () => {
  const test = await new TestWorld().ready();
  const told: string[][] = [];
  const stop = test.world.changes.listen((agents) => told.push([...agents].map(({ id }) => id)));
  callIn(test.world, test.agent, '10086');
  expect(told).toEqual([]);
  test.clock.advance(0);
  expect(told).toEqual([['101']]);
  stop();
  const { pending } = test.clock;
  test.world.changes.notice(test.agent);
  expect(test.clock.pending).toBe(pending);
});
