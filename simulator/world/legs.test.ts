import { expect, it } from 'vitest';
import { confJoin, transmitNumbers } from './conference.ts';
import { agentHears, legMedia } from './legs.ts';
import { callIn } from './parties.ts';
import { answer, callOut, hold, setMute } from './phone.ts';
import { TestWorld } from './test-world.ts';

it('tells on every leg who is heard and where keys go, the whole way into the conference', async () => {
  const test = await new TestWorld().ready();
  const { world, agent } = test;
  const legs = () =>
    Object.fromEntries([
      ...agent.line.calls.map((call) => {
        const { hears, keysReach } = legMedia(agent, call);
        return [call.number, `${hears.join('+')} > ${keysReach}`];
      }),
      ['agent', agentHears(agent).join('+')],
    ]);

  const held = callIn(world, agent, '10086');
  expect(legs()).toEqual({ '10086': 'ringing tone > nobody', agent: 'ringing tone' });
  answer(world, agent);
  expect(legs()).toEqual({ '10086': 'agent > agent', agent: '10086' });
  hold(world, agent);
  expect(legs()).toEqual({ '10086': 'hold music > nobody', agent: '' });
  callOut(world, agent, '70092');
  expect(legs()).toEqual({ '10086': 'hold music > nobody', '70092': ' > nobody', agent: 'ringing tone' });
  test.clock.advance(300);
  expect(legs()).toEqual({ '10086': 'hold music > nobody', '70092': 'agent > agent', agent: '70092' });
  confJoin(world, agent, held);
  expect(legs()).toEqual({
    '10086': 'agent+70092 > agent',
    '70092': 'agent+10086 > agent',
    agent: '10086+70092',
  });
  transmitNumbers(world, agent);
  setMute(agent, true);
  expect(legs()).toEqual({ '10086': '70092 > 70092', '70092': '10086 > agent', agent: '10086+70092' });
});
