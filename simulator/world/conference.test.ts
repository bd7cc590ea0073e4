import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../options.ts';
import { confJoin, transmitNumbers } from './conference.ts';
import { callIn, partyAnswers, partyHangsUp } from './parties.ts';
import { answer, callOut, disconnect, hold, release } from './phone.ts';
import { TestWorld } from './test-world.ts';

async function conference(options: Partial<SimulatorOptions> = {}) {
  const test = await new TestWorld(options).ready();
  const ids = test.consult();
  expect(confJoin(test.world, test.agent, ids.held).retcode).toBe('0');
  return { test, ids, joined: test.events().map(({ eventType, content }) => [eventType, content]) };
}

describe('confJoin', () => {
  it('needs an active call and the held one', async () => {
    const test = await new TestWorld().ready();
    expect(confJoin(test.world, test.agent, 'x').retcode).toBe('200-010');
    test.consult();
    expect(confJoin(test.world, test.agent, 'x').retcode).toBe('200-011');
  });

  it('sends Conference, then the release of the call that went into it', async () => {
    const { ids, joined } = await conference();
    expect(joined).toEqual([
      ['AgentEvent_Conference', { callid: ids.held, partner: '10086,70092' }],
      ['AgentEvent_Customer_Release', { callid: ids.active, number: '70092' }],
    ]);
  });

  it.each([
    [{ partnerSeparator: ', ' }, '10086, 70092'],
    [{ partnerSeparator: '，' }, '10086，70092'],
    [{ partnerOrder: 'ivrFirst' }, '70092,10086'],
  ] as const)('lists partners with %j', async (options, partner) => {
    const { joined } = await conference(options);
    expect(joined[0]?.[1]).toMatchObject({ partner });
  });

  it('can send its release before Conference, or none', async () => {
    expect((await conference({ confJoinRelease: 'before' })).joined[0]?.[0]).toBe(
      'AgentEvent_Customer_Release',
    );
    expect((await conference({ confJoinRelease: 'none' })).joined).toHaveLength(1);
  });

  it.each([
    ['held', 'held'],
    ['held', 'conference'],
    ['active', 'active'],
    ['active', 'held'],
    ['new', 'conference'],
    ['new', 'active'],
  ] as const)(
    'conference callid %s, release of %s: callid and number never match a party that is still in it',
    async (conferenceCallId, confJoinReleaseOf) => {
      const { joined } = await conference({ conferenceCallId, confJoinReleaseOf });
      const [joinedAs, released] = joined.map(
        ([, content]) => content as { callid: string; number?: string },
      );
      const inside = ['10086', '70092'].includes(released?.number ?? '');
      expect(released?.callid === joinedAs?.callid && inside).toBe(false);
    },
  );
});

describe('leaving a conference', () => {
  it.each(['10086', '70092'])('%s hangs up: the other one remains under the callid', async (number) => {
    const { test, ids } = await conference();
    partyHangsUp(test.world, number);
    expect(test.events().map(({ eventType, content }) => [eventType, content])).toEqual([
      ['AgentEvent_Customer_Release', { callid: ids.held, number }],
    ]);
    expect(test.agent.line.conference).toBeNull();
    expect(test.agent.line.calls).toMatchObject([{ callId: ids.held, state: 'talking' }]);
  });

  it('sends Talking again when told so', async () => {
    const { test } = await conference({ talkingAfterConference: true });
    disconnect(test.world, test.agent, '70092');
    expect(test.eventTypes()).toEqual(['AgentEvent_Customer_Release', 'AgentEvent_Talking']);
  });

  it('the agent hangs up: the two others stay connected', async () => {
    const { test } = await conference();
    release(test.world, test.agent);
    expect(test.eventTypes()).toEqual([
      'AgentEvent_Call_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ]);
    expect(test.world.bridges.size).toBe(1);
    partyHangsUp(test.world, '10086');
    expect(test.world.bridges.size).toBe(0);
  });
});

describe('transmitNumbers', () => {
  it('works in a conference with customer and IVR, and as often as it is asked', async () => {
    const { test } = await conference();
    expect(transmitNumbers(test.world, test.agent)).toEqual({ retcode: '0', message: '', result: {} });
    expect(transmitNumbers(test.world, test.agent).retcode).toBe('0');
  });

  it('is refused with 10001 outside of one and after one party left', async () => {
    const test = await new TestWorld().ready();
    expect(transmitNumbers(test.world, test.agent).retcode).toBe('10001');
    const ended = await conference();
    partyHangsUp(ended.test.world, '70092');
    expect(transmitNumbers(ended.test.world, ended.test.agent).retcode).toBe('10001');
  });

  it('is refused with 10001 when no party is an IVR', async () => {
    const test = await new TestWorld().ready();
    const held = callIn(test.world, test.agent, '10086');
    answer(test.world, test.agent);
    hold(test.world, test.agent);
    callOut(test.world, test.agent, '5550100');
    partyAnswers(test.world, '5550100');
    confJoin(test.world, test.agent, held);
    expect(transmitNumbers(test.world, test.agent).retcode).toBe('10001');
  });
});
