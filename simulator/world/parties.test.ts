import { describe, expect, it } from 'vitest';
import { confJoin, transmitNumbers } from './conference.ts';
import { callIn, partyAnswers, partyHangsUp, partyPresses } from './parties.ts';
import { answer, callOut, hold, release } from './phone.ts';
import { TestWorld } from './test-world.ts';

describe('callIn', () => {
  it('rings an agent that is ready', async () => {
    const test = await new TestWorld().ready();
    const callid = callIn(test.world, test.agent, '10086');
    expect(callid).toMatch(/^\d{10}-\d+$/);
    const events = test.events();
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'AgentOther_PhoneAlerting',
      'AgentEvent_Ringing',
      'AgentEvent_Incoming_CallInfo',
    ]);
    expect(events[1]?.content).toEqual({
      caller: '10086',
      transfer: 'no',
      callid,
      transfrom: '',
      called: '101',
      type: 'main',
      mediaType: '5',
      mediaAbility: '1',
      feature: '0',
    });
  });

  it('is answered by itself when the agent signed in so', async () => {
    const test = await new TestWorld().ready({ autoanswer: 'true' });
    callIn(test.world, test.agent, '10086');
    const events = test.events();
    expect(events[1]).toMatchObject({ eventType: 'AgentEvent_Auto_Answer', content: { mediaType: 5 } });
    expect(events.at(-1)?.eventType).toBe('AgentEvent_Talking');
  });

  it('comes only to an idle agent with skills and without a call', async () => {
    const test = new TestWorld();
    const call = () => callIn(test.world, test.agent, '10086');
    expect(call).toThrow('not signed in');
    await test.signIn();
    expect(call).toThrow('no skills');
    test.session.hasSkills = true;
    test.session.readiness = 'busy';
    expect(call).toThrow('not ready');
    test.session.readiness = 'idle';
    call();
    expect(call).toThrow('has a call');
  });
});

describe('partyHangsUp', () => {
  it('ends a call with the platform as the one who ended it', async () => {
    const test = await new TestWorld().ready();
    const callid = callIn(test.world, test.agent, '10086');
    answer(test.world, test.agent);
    test.events();
    partyHangsUp(test.world, '10086');
    expect(test.events().map(({ eventType, content }) => [eventType, content])).toEqual([
      ['AgentEvent_Customer_Release', { callid, number: '10086' }],
      ['AgentEvent_Call_Release', callid],
      ['AgentOther_PhoneRelease', { phoneState: 3 }],
      ['AgentState_Ready', null],
    ]);
  });

  it('rejects a dialled call', async () => {
    const test = await new TestWorld().ready();
    const { result: callid } = callOut(test.world, test.agent, '5550100');
    test.events();
    partyHangsUp(test.world, '5550100');
    expect(test.events()[0]).toMatchObject({ eventType: 'AgentEvent_Call_Out_Fail', content: callid });
  });

  it('takes a held customer away and leaves the active call', async () => {
    const test = await new TestWorld().ready();
    const { active } = test.consult();
    partyHangsUp(test.world, '10086');
    expect(test.eventTypes()).toEqual(['AgentEvent_Customer_Release']);
    expect(test.agent.line.active?.callId).toBe(active);
  });

  it('and its sisters throw for a number that is nowhere', () => {
    const { world } = new TestWorld();
    expect(() => partyHangsUp(world, '1')).toThrow('Nobody');
    expect(() => partyAnswers(world, '1')).toThrow('No dialled call');
    expect(() => partyPresses(world, '1', '1')).toThrow('Nobody');
  });
});

describe('partyPresses', () => {
  const heard = (test: TestWorld) => [
    test.world.media.ivrReceived('70092'),
    test.world.media.recordingHeard('101'),
  ];

  it('follows the seed: tones on the agent side before the transmission, the IVR after it', async () => {
    const test = await new TestWorld().ready();
    const { held } = test.consult();
    partyPresses(test.world, '10086', '1');
    expect(heard(test), 'on hold').toEqual(['', '']);
    confJoin(test.world, test.agent, held);
    partyPresses(test.world, '10086', '2');
    expect(heard(test), 'before').toEqual(['', '2']);
    transmitNumbers(test.world, test.agent);
    partyPresses(test.world, '10086', '345#');
    expect(heard(test), 'after').toEqual(['345#', '2']);
  });

  it('ends passing with the conference; a new one starts without it', async () => {
    const test = await new TestWorld().ready();
    const { held } = test.consult();
    confJoin(test.world, test.agent, held);
    transmitNumbers(test.world, test.agent);
    partyHangsUp(test.world, '70092');
    partyPresses(test.world, '10086', '7');
    expect(heard(test)).toEqual(['', '7']);
    hold(test.world, test.agent);
    callOut(test.world, test.agent, '70092');
    test.clock.advance(300);
    confJoin(test.world, test.agent, held);
    partyPresses(test.world, '10086', '8');
    expect(heard(test)).toEqual(['', '78']);
  });

  it('lets the two who stayed connected hear each other', async () => {
    const test = await new TestWorld().ready();
    const { held } = test.consult();
    confJoin(test.world, test.agent, held);
    release(test.world, test.agent);
    partyPresses(test.world, '10086', '9');
    expect(heard(test)).toEqual(['9', '']);
  });

  it('refuses what is no key, and a call that is not answered', async () => {
    const test = await new TestWorld().ready();
    callIn(test.world, test.agent, '10086');
    expect(() => partyPresses(test.world, '10086', 'A')).toThrow('Keys are');
    expect(() => partyPresses(test.world, '10086', '1')).toThrow('not answered');
  });
});
