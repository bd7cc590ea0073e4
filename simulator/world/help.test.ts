import { describe, expect, it } from 'vitest';
import { transmitNumbers } from './conference.ts';
import { innerHelp } from './help.ts';
import { callIn, partyAnswers, partyHangsUp } from './parties.ts';
import { answer } from './phone.ts';
import { TestWorld } from './test-world.ts';

async function talking() {
  const test = await new TestWorld().ready();
  const callId = callIn(test.world, test.agent, '10086', { data: 'order 7' });
  answer(test.world, test.agent);
  test.events();
  return { test, callId };
}

describe('innerHelp', () => {
  it('holds the customer and calls the colleague, with the call data', async () => {
    const { test, callId } = await talking();
    const { result } = innerHelp(test.world, test.agent, { dstaddress: '102', devicetype: '2', mode: '1' });
    expect(test.eventTypes()).toEqual(['AgentEvent_Hold', 'AgentEvent_Customer_Alerting']);
    partyAnswers(test.world, '102');
    expect(test.events()).toMatchObject([{ eventType: 'AgentEvent_Talking', content: { feature: '51' } }]);
    expect(test.call(callId).state).toBe('held');
    expect(test.call(String(result))).toMatchObject({ kind: 'colleague', data: 'order 7' });
  });

  it('joins the three when they are to be three, in a conference through which no numbers can be passed', async () => {
    const { test } = await talking();
    innerHelp(test.world, test.agent, { dstaddress: '102', devicetype: '2', mode: '2' });
    expect(test.agent.line.conference).toBeNull();
    partyAnswers(test.world, '102');
    expect(test.eventTypes()).toContain('AgentEvent_Conference');
    expect(transmitNumbers(test.world, test.agent).retcode).toBe('10001');
  });

  it('fails as a consultation when the colleague refuses', async () => {
    const { test } = await talking();
    const { result } = innerHelp(test.world, test.agent, { dstaddress: 102, devicetype: 2, mode: 2 });
    test.events();
    partyHangsUp(test.world, '102');
    expect(test.events()).toMatchObject([{ eventType: 'AgentEvent_Consult_Fail', content: result }]);
  });

  it.each([
    { dstaddress: '102', devicetype: '3', mode: '1' },
    { dstaddress: 'x', devicetype: '2', mode: '1' },
    { devicetype: '2', mode: '1' },
    'nothing',
  ])('refuses the body %j', async (body) => {
    const { test } = await talking();
    expect(innerHelp(test.world, test.agent, body).retcode).toBe('000-006');
  });
});
