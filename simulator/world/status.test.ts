import { describe, expect, it } from 'vitest';
import { confJoin } from './conference.ts';
import { callIn } from './parties.ts';
import { answer, hold, setMute } from './phone.ts';
import { agentStatus, allCallIds, callInfo, callInfoById, syncAgentInfo } from './status.ts';
import { TestWorld } from './test-world.ts';

describe('agentStatus', () => {
  it.each([
    ['4', 4, false],
    ['3', 3, false],
    ['5', 5, true],
  ])('signed in with status %s shows %i', async (status, agentState, isWorking) => {
    const test = await new TestWorld().ready({ status });
    expect(agentStatus(test.agent, test.session).result).toEqual({ agentState, isWorking });
  });

  it('shows a conference only as talking', async () => {
    const test = await new TestWorld().ready();
    confJoin(test.world, test.agent, test.consult().held);
    expect(agentStatus(test.agent, test.session).result).toMatchObject({ agentState: 7 });
  });
});

describe('syncAgentInfo', () => {
  const info = (test: TestWorld) => syncAgentInfo(test.world, test.agent, test.session).result;

  it('empties the queue', async () => {
    const test = await new TestWorld().ready();
    callIn(test.world, test.agent, '10086');
    expect(test.session.queue.length).toBeGreaterThan(0);
    info(test);
    expect(test.session.queue.length).toBe(0);
  });

  it('names each state', async () => {
    const test = await new TestWorld().ready();
    const states: unknown[] = [];
    const note = () =>
      states.push((info(test) as { agentStateInfo: { state: number } }).agentStateInfo.state);
    note();
    callIn(test.world, test.agent, '10086');
    answer(test.world, test.agent);
    note();
    setMute(test.agent, true);
    note();
    setMute(test.agent, false);
    hold(test.world, test.agent);
    note();
    expect(states).toEqual([1, 9, 12, 11]);
  });

  it('tells a consultation and a conference in full', async () => {
    const test = await new TestWorld().ready();
    const { held, active } = test.consult();
    expect(info(test)).toMatchObject({
      agentStateInfo: { state: 9, partner: '70092', holdCallId: held, curCallId: active, callFeature: '7' },
    });
    confJoin(test.world, test.agent, held);
    expect(info(test)).toMatchObject({
      agentStateInfo: {
        state: 10,
        partner: '10086,70092',
        holdCallId: '',
        curCallId: held,
        mainCallId: held,
      },
    });
  });
});

describe('call data', () => {
  it('lists callids and tells each call', async () => {
    const test = await new TestWorld().ready();
    expect(allCallIds(test.agent).result).toEqual([]);
    expect(callInfo(test.agent).retcode).toBe('400-001');
    const { held, active } = test.consult();
    expect(allCallIds(test.agent).result).toEqual([held, active]);
    expect(callInfo(test.agent).result).toMatchObject({ callid: active, called: '70092', callfeature: 7 });
    expect(callInfoById(test.agent, held).result).toMatchObject({
      callid: held,
      caller: '10086',
      endtime: null,
    });
    expect(callInfoById(test.agent, 'x').retcode).toBe('400-001');
  });

  it('tells skill and data of a call', async () => {
    const test = await new TestWorld().ready();
    callIn(test.world, test.agent, '10086', { skill: 'cards', data: 'order 7' });
    expect(callInfo(test.agent).result).toMatchObject({ callskill: 'cards', calldata: 'order 7' });
    expect(test.events().at(-1)).toMatchObject({ content: { skillName: 'cards' } });
  });

  it('has one callid for a conference', async () => {
    const test = await new TestWorld().ready();
    const { held } = test.consult();
    confJoin(test.world, test.agent, held);
    expect(allCallIds(test.agent).result).toEqual([held]);
  });
});
