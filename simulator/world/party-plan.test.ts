import { describe, expect, it } from 'vitest';
import { confJoin, transmitNumbers } from './conference.ts';
import { callIn, partyPresses } from './parties.ts';
import { type LeavingPoint, type PartyPlan, planOf, setPlan } from './party-plan.ts';
import { answer, callOut, getHold, hold, release, secondDial } from './phone.ts';
import { TestWorld } from './test-world.ts';
import { closeWorld } from './world.ts';

async function dialled(plan: PartyPlan, number = '70092') {
  const test = await new TestWorld().ready();
  setPlan(test.world, number, plan);
  const callid = callOut(test.world, test.agent, number).result;
  return { test, callid };
}

describe('a number that an agent dials', () => {
  it('answers after its time', async () => {
    const { test } = await dialled({ ringMs: 2000 });
    test.clock.advance(1999);
    expect(test.agent.line.active?.state).toBe('dialling');
    test.clock.advance(1);
    expect(test.agent.line.active?.state).toBe('talking');
  });

  it('says that it is busy, without ringing', async () => {
    const { test, callid } = await dialled({ dialled: 'busy' });
    test.clock.advance(0);
    const events = test.events().map(({ eventType, content }) => [eventType, content]);
    expect(events.slice(0, 2)).toEqual([
      ['AgentOther_PhoneOffhook', { type: 'main' }],
      ['AgentEvent_Call_Out_Fail', callid],
    ]);
    expect(test.agent.line.any).toBe(false);
  });

  it('rings and refuses', async () => {
    const { test } = await dialled({ dialled: 'refuses', ringMs: 1000 });
    expect(test.eventTypes()).toContain('AgentEvent_Customer_Alerting');
    test.clock.advance(1000);
    expect(test.eventTypes()[0]).toBe('AgentEvent_Call_Out_Fail');
  });

  it('never answers', async () => {
    const { test } = await dialled({ dialled: 'rings' });
    test.clock.advance(110_000);
    expect(test.agent.line.active?.state).toBe('dialling');
  });

  it('answers and hangs up after a while', async () => {
    const { test } = await dialled({ ringMs: 100, leavesAfterMs: 500 });
    test.clock.advance(599);
    expect(test.agent.line.active?.state).toBe('talking');
    test.clock.advance(1);
    expect(test.agent.line.any).toBe(false);
    expect(test.eventTypes()).toContain('AgentEvent_Customer_Release');
  });

  it('may be a customer or an IVR, whatever the list says', async () => {
    const { test } = await dialled({ kind: 'ivr', ringMs: 10 }, '5550100');
    expect(planOf(test.world, '5550100')).toMatchObject({ kind: 'ivr', dialled: 'answers' });
    expect(test.agent.line.active?.kind).toBe('ivr');
  });
});

describe('an IVR that hangs up when digits arrive', () => {
  it('counts those of the customer while they are passed, and not those before', async () => {
    const test = await new TestWorld().ready();
    setPlan(test.world, '70092', { leavesAfterKeys: 3 });
    confJoin(test.world, test.agent, test.consult().held);
    partyPresses(test.world, '10086', '123');
    transmitNumbers(test.world, test.agent);
    partyPresses(test.world, '10086', '45');
    test.clock.advance(10);
    expect(test.agent.line.conference).not.toBeNull();
    partyPresses(test.world, '10086', '6');
    test.clock.advance(10);
    expect(test.agent.line.calls).toMatchObject([{ number: '10086', state: 'talking' }]);
    expect(test.world.media.ivrReceived('70092')).toBe('456');
  });

  it("counts the agent's own, too", async () => {
    const { test } = await dialled({ leavesAfterKeys: 1 });
    test.clock.advance(300);
    secondDial(test.world, test.agent, '1');
    test.clock.advance(0);
    expect(test.agent.line.any).toBe(false);
  });
});

describe('a customer who leaves', () => {
  /** Leads to each point of the call. */
  const ways: readonly (readonly [LeavingPoint, (test: TestWorld) => void])[] = [
    ['ringing', () => undefined],
    ['talking', (test) => answer(test.world, test.agent)],
    ['held', (test) => hold(test.world, test.agent)],
    ['ivrRinging', (test) => callOut(test.world, test.agent, '70092')],
    [
      'conference',
      (test) => {
        test.clock.advance(300);
        confJoin(test.world, test.agent, test.agent.line.inState('held')?.callId ?? '');
      },
    ],
    ['passing', (test) => transmitNumbers(test.world, test.agent)],
  ];

  it.each(ways.map(([point]) => point))('leaves at the point %s, and not before', async (leavesAt) => {
    const test = await new TestWorld().ready();
    setPlan(test.world, '10086', { leavesAt, leavesAtMs: 50 });
    callIn(test.world, test.agent, '10086');
    for (const [point, go] of ways) {
      go(test);
      test.clock.advance(49);
      expect(test.agent.line.byNumber('10086'), point).toBeDefined();
      if (point === leavesAt) break;
      test.clock.advance(1);
    }
    test.clock.advance(1);
    expect(test.agent.line.byNumber('10086')).toBeUndefined();
  });

  it('stays when the point passes before its time is over', async () => {
    const test = await new TestWorld().ready();
    setPlan(test.world, '10086', { leavesAt: 'held', leavesAtMs: 1000 });
    const callId = callIn(test.world, test.agent, '10086');
    answer(test.world, test.agent);
    hold(test.world, test.agent);
    test.clock.advance(500);
    getHold(test.world, test.agent, callId);
    test.clock.advance(5000);
    expect(test.call(callId).state).toBe('talking');
  });

  it('leaves some time after the answer', async () => {
    const test = await new TestWorld().ready();
    setPlan(test.world, '10086', { leavesAfterMs: 1000 });
    callIn(test.world, test.agent, '10086');
    test.clock.advance(5000);
    answer(test.world, test.agent);
    test.clock.advance(1000);
    expect(test.agent.line.any).toBe(false);
  });
});

it('leaves no timer behind', async () => {
  const { test } = await dialled({ leavesAfterMs: 9000, ringMs: 1 });
  test.clock.advance(1);
  release(test.world, test.agent);
  setPlan(test.world, '10086', { leavesAfterMs: 9000, leavesAt: 'held' });
  callIn(test.world, test.agent, '10086');
  answer(test.world, test.agent);
  test.clock.advance(0);
  closeWorld(test.world);
  expect(test.clock.pending).toBe(0);
});
