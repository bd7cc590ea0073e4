import { describe, expect, it } from 'vitest';
import { callIn, partyHangsUp } from './parties.ts';
import { enterWork, leaveWork, sayBusy, sayFree } from './readiness.ts';
import { TestWorld } from './test-world.ts';

describe('readiness', () => {
  it('goes busy with a reason and free again', async () => {
    const test = await new TestWorld().ready();
    expect(sayBusy(test.world, test.agent, test.session, '201').retcode).toBe('0');
    expect(test.events()).toMatchObject([
      { eventType: 'AgentState_SetNotReady_Success', content: { reason: '201' } },
    ]);
    sayFree(test.world, test.agent, test.session);
    expect(test.eventTypes()).toEqual(['AgentState_CancelNotReady_Success', 'AgentState_Ready']);
  });

  it.each(['199', '251', 'x', ''])('refuses the reason %j', async (reason) => {
    const test = await new TestWorld().ready();
    expect(sayBusy(test.world, test.agent, test.session, reason).retcode).toBe('000-006');
    expect(test.session.readiness).toBe('idle');
  });

  it('enters and leaves wrap-up', async () => {
    const test = await new TestWorld().ready();
    expect(leaveWork(test.world, test.agent, test.session).retcode).toBe('100-009');
    enterWork(test.world, test.agent, test.session);
    leaveWork(test.world, test.agent, test.session);
    expect(test.eventTypes()).toEqual([
      'AgentState_SetWork_Success',
      'AgentState_Work',
      'AgentState_CancelWork_Success',
      'AgentState_Ready',
    ]);
  });

  it('takes a wish for wrap-up back during the call', async () => {
    const test = await new TestWorld().ready();
    callIn(test.world, test.agent, '10086');
    enterWork(test.world, test.agent, test.session);
    expect(leaveWork(test.world, test.agent, test.session).retcode).toBe('0');
    partyHangsUp(test.world, '10086');
    expect(test.eventTypes().at(-1)).toBe('AgentState_Ready');
  });

  it('takes a wish during a call when the call ends', async () => {
    const test = await new TestWorld().ready();
    callIn(test.world, test.agent, '10086');
    sayBusy(test.world, test.agent, test.session, undefined);
    expect(test.session.readiness).toBe('idle');
    partyHangsUp(test.world, '10086');
    expect(test.session.readiness).toBe('busy');
    expect(test.eventTypes().at(-1)).toBe('AgentState_Busy');
  });
});
