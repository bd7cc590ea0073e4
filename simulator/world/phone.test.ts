import { describe, expect, it } from 'vitest';
import { callIn, partyAnswers } from './parties.ts';
import {
  answer,
  callOut,
  connectHold,
  disconnect,
  getHold,
  hold,
  release,
  secondDial,
  setMute,
} from './phone.ts';
import { TestWorld } from './test-world.ts';

async function talking(options = {}): Promise<{ test: TestWorld; callId: string }> {
  const test = await new TestWorld(options).ready();
  const callId = callIn(test.world, test.agent, '10086');
  answer(test.world, test.agent);
  test.events();
  return { test, callId };
}

describe('answer', () => {
  it('connects the ringing call', async () => {
    const test = await new TestWorld().ready();
    const callid = callIn(test.world, test.agent, '10086');
    test.events();
    expect(answer(test.world, test.agent).retcode).toBe('0');
    expect(test.events()).toEqual([
      { eventType: 'AgentOther_PhoneOffhook', workNo: '101', content: { type: 'main' } },
      {
        eventType: 'AgentEvent_Talking',
        workNo: '101',
        content: { caller: '10086', callid, called: '101', feature: '0', type: 'main', mediaAbility: '1' },
      },
    ]);
  });
});

describe('without a call', () => {
  it('every operation has its own refusal', async () => {
    const { world, agent } = await new TestWorld().ready();
    const codes = {
      answer: answer(world, agent),
      hold: hold(world, agent),
      getHold: getHold(world, agent, 'x'),
      connectHold: connectHold(world, agent, 'x'),
      disconnect: disconnect(world, agent, '1'),
      release: release(world, agent),
      mute: setMute(agent, true),
      unmute: setMute(agent, false),
      secondDial: secondDial(world, agent, '1'),
    };
    expect(Object.fromEntries(Object.entries(codes).map(([name, { retcode }]) => [name, retcode]))).toEqual({
      answer: '200-002',
      hold: '200-013',
      getHold: '200-015',
      connectHold: '200-005',
      disconnect: '200-023',
      release: '200-017',
      mute: '200-003',
      unmute: '200-007',
      secondDial: '200-026',
    });
  });
});

describe('callOut', () => {
  it('refuses a bad number and a second active call', async () => {
    const { test } = await talking();
    expect(callOut(test.world, test.agent, 'abc').retcode).toBe('200-001');
    expect(callOut(test.world, test.agent, '70092').retcode).toBe('100-007');
  });

  it('rings an IVR that answers by itself', async () => {
    const test = await new TestWorld().ready();
    const { result: callid } = callOut(test.world, test.agent, '70092');
    expect(test.events().at(-1)).toEqual({
      eventType: 'AgentEvent_Customer_Alerting',
      workNo: '101',
      content: { callid, otherPhoneWorkno: '', otherPhone: '70092', type: 'main' },
    });
    test.clock.advance(299);
    expect(test.events()).toEqual([]);
    test.clock.advance(1);
    expect(test.events()).toEqual([
      {
        eventType: 'AgentEvent_Talking',
        workNo: '101',
        content: { caller: '40038', callid, called: '70092', feature: '7', type: 'main', mediaAbility: '1' },
      },
    ]);
  });

  it('leaves other numbers, and IVRs when told so, to be answered by control', async () => {
    const test = await new TestWorld({ ivrAnswerMs: null }).ready();
    callOut(test.world, test.agent, '70092');
    test.clock.advance(60_000);
    expect(test.agent.line.active?.state).toBe('dialling');
    partyAnswers(test.world, '70092');
    expect(test.agent.line.active?.state).toBe('talking');
  });
});

describe('hold and getHold', () => {
  it('hold says the callid as a bare string; getHold talks again', async () => {
    const { test, callId } = await talking();
    hold(test.world, test.agent);
    expect(test.events()).toEqual([{ eventType: 'AgentEvent_Hold', workNo: '101', content: callId }]);
    expect(hold(test.world, test.agent).retcode).toBe('200-014');
    expect(getHold(test.world, test.agent, 'other').retcode).toBe('200-016');
    expect(getHold(test.world, test.agent, callId).retcode).toBe('0');
    expect(test.eventTypes()).toEqual(['AgentEvent_Talking']);
  });

  it('connectHold joins the two others and leaves', async () => {
    const test = await new TestWorld().ready();
    const { held, active } = test.consult();
    expect(connectHold(test.world, test.agent, active).retcode).toBe('200-006');
    expect(connectHold(test.world, test.agent, held).retcode).toBe('0');
    expect(test.world.bridges.size).toBe(1);
    expect(test.eventTypes()).toEqual([
      'AgentEvent_Call_Release',
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ]);
  });
});

describe('release and disconnect', () => {
  it('a normal release sends the four events of the notes', async () => {
    const { test, callId } = await talking();
    release(test.world, test.agent);
    expect(test.events().map(({ eventType, content }) => [eventType, content])).toEqual([
      ['AgentEvent_Call_Release', callId],
      ['AgentEvent_Customer_Release', { callid: callId, number: '10086' }],
      ['AgentOther_PhoneRelease', { phoneState: 2 }],
      ['AgentState_Ready', null],
    ]);
  });

  it('keeps the held call when the active one ends', async () => {
    const test = await new TestWorld().ready();
    const { held } = test.consult();
    release(test.world, test.agent);
    expect(test.eventTypes()).toEqual(['AgentEvent_Call_Release', 'AgentEvent_Customer_Release']);
    expect(test.agent.line.calls.map(({ callId }) => callId)).toEqual([held]);
  });

  it('disconnect knows its numbers', async () => {
    const { test } = await talking();
    expect(disconnect(test.world, test.agent, '1').retcode).toBe('200-024');
    expect(disconnect(test.world, test.agent, '10086').retcode).toBe('0');
    expect(test.agent.line.any).toBe(false);
  });

  it('goes to wrap-up when the agent does not become ready by itself', async () => {
    const test = await new TestWorld().ready({ autoenteridle: 'false' });
    callIn(test.world, test.agent, '10086');
    answer(test.world, test.agent);
    release(test.world, test.agent);
    expect(test.eventTypes().at(-1)).toBe('AgentState_Work');
  });
});

describe('mute and secondDial', () => {
  it('knows wrong mute states', async () => {
    const { test } = await talking();
    expect([true, true, false, false].map((muted) => setMute(test.agent, muted).retcode)).toEqual([
      '0',
      '200-004',
      '0',
      '200-008',
    ]);
  });

  it("carries the agent's own digits to the IVR and checks them", async () => {
    const test = await new TestWorld().ready();
    test.consult();
    expect(secondDial(test.world, test.agent, '12a').retcode).toBe('000-006');
    expect(secondDial(test.world, test.agent, '1'.repeat(25)).retcode).toBe('000-006');
    expect(secondDial(test.world, test.agent, '12#').retcode).toBe('0');
    expect(test.world.media.ivrReceived('70092')).toBe('12#');
  });
});
