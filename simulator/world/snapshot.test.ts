import { describe, expect, it } from 'vitest';
import { numberedAgents } from '../options.ts';
import { confJoin } from './conference.ts';
import { release } from './phone.ts';
import { type AgentPick, snapshot } from './snapshot.ts';
import { TestWorld } from './test-world.ts';

describe('snapshot', () => {
  it('shows agents, calls, conference and connected parties, and no secret', async () => {
    const test = await new TestWorld().ready();
    confJoin(test.world, test.agent, test.consult().held);
    const picture = snapshot(test.world);
    expect(picture.agents[0]).toMatchObject({
      id: '101',
      signedIn: true,
      conference: { transmitting: false },
      calls: [
        { number: '10086', kind: 'customer', state: 'conference' },
        { number: '70092', kind: 'ivr', state: 'conference' },
      ],
    });
    const text = JSON.stringify(picture);
    for (const secret of [test.session.guid.current, test.session.cookie, test.agent.password]) {
      expect(text).not.toContain(secret);
    }
    expect(picture.moreAgents).toBe(0);
    release(test.world, test.agent);
    expect(snapshot(test.world).bridges).toMatchObject([
      [
        { number: '10086', state: 'connected' },
        { number: '70092', state: 'connected' },
      ],
    ]);
  });

  it('shows some of many agents: the one asked for, then signed-in ones', async () => {
    const test = await new TestWorld({ agents: numberedAgents(60) }).ready();
    const ids = (pick: AgentPick) => {
      const { agents, moreAgents } = snapshot(test.world, pick);
      return [agents.map(({ id }) => id).join(' '), moreAgents];
    };
    expect(ids({ agent: '150', most: 3 })).toEqual(['150 101 102 103', 57]);
    expect(ids({ match: '15', most: 3 })).toEqual(['115 150 151', 8]);
    expect(ids({})[1]).toBe(0);
  });
});
