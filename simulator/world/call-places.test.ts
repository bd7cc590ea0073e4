import { expect, it } from 'vitest';
import { callIn, partyHangsUp } from './parties.ts';
import { signIn } from './sign-in.ts';
import { forceLogOut } from './sign-out.ts';
import { TestWorld } from './test-world.ts';

it('finds the newest call of a number, whichever agent has it, and none that is over', async () => {
  const test = await new TestWorld().ready();
  const { world, clock } = test;
  const second = signIn(world, {
    agentId: '102',
    body: { password: 'Practice-1', phonenum: '40039' },
    force: false,
    cookie: null,
  });
  clock.advance(20);
  await second;
  const other = world.agents.get('102');
  if (!other?.session) throw new Error('agent 102 is not signed in');
  other.session.hasSkills = true;

  callIn(world, other, '10086');
  clock.advance(1000);
  callIn(world, test.agent, '10086');
  expect(world.places.newest('10086')?.agent.id).toBe('101');
  expect(world.places.newest('10086', ({ called }) => called === '102')?.agent.id).toBe('102');
  partyHangsUp(world, '10086');
  expect(world.places.newest('10086')?.agent.id).toBe('102');
  forceLogOut(world, other);
  expect(world.places.newest('10086')).toBeUndefined();
});
