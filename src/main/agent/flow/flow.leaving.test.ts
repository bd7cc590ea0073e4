import { describe, expect, it } from 'vitest';
import { partyAnswers } from '../../../../simulator/world/parties.ts';
import { setPlan } from '../../../../simulator/world/party-plan.ts';
import { back, check, run, settle } from './testing/flow-run.ts';
import { CUSTOMER, IVR, openFlowStage } from './testing/flow-stage.ts';

describe('an IVR', () => {
  it('that is busy', async () => {
    const stage = await openFlowStage();
    await run(stage, 'answer');
    await stage.hangsUp(IVR);
    await settle(stage);
    check(stage, { ...back, notice: 'flow.ivrBusy' });
  });

  it('that does not answer in time is let go', async () => {
    const stage = await openFlowStage({}, { answerSeconds: 10 });
    await run(stage, 'answer');
    const { flow } = stage.state();
    expect(flow.kind === 'running' && flow.waitsUntil).toBe(stage.clock.now() - 50 + 10_000);
    await stage.hear(9800);
    expect(stage.state().flow.kind).toBe('running');
    await settle(stage);
    check(stage, { ...back, notice: 'flow.noAnswer' });
    expect(stage.asked()).toEqual(['hold', 'callout', 'release', 'gethold']);
  });

  it('that fails before it rings is busy at once, and not waited for', async () => {
    const stage = await openFlowStage();
    setPlan(stage.world, IVR, { dialled: 'busy', ringMs: 200 });
    await run(stage, 'answer');
    expect(stage.state().flow.kind).toBe('running');
    await stage.hear(600);
    check(stage, { ...back, notice: 'flow.ivrBusy' });
    expect(stage.asked()).toEqual(['hold', 'callout', 'gethold']);
  });

  it('that fails before the dialling is answered is busy, too', async () => {
    const stage = await openFlowStage();
    setPlan(stage.world, IVR, { dialled: 'busy', ringMs: 0 });
    const answer = stage.holdBack('callout', 'answer');
    await run(stage, 'answer');
    await stage.hear(500);
    expect(stage.state().flow.kind).toBe('running');
    await answer();
    await stage.hear(500);
    check(stage, { ...back, notice: 'flow.ivrBusy' });
  });

  it.each(['before the joining gets there', 'as soon as it has answered'])(
    'that hangs up %s',
    async (when) => {
      const stage = await openFlowStage();
      const arrives = when.startsWith('before') ? stage.holdBack('confjoin') : null;
      await run(stage, 'answer');
      if (arrives) {
        await stage.answers();
        expect(stage.asked()).toContain('confjoin');
      } else partyAnswers(stage.world, IVR);
      await stage.hangsUp(IVR);
      await arrives?.();
      await settle(stage);
      check(stage, { ...back, notice: 'flow.ivrLeft' });
      expect(stage.asked()).not.toContain('release');
    },
  );
});

describe('a customer who leaves', () => {
  const left = { flow: 'failed', notice: 'flow.customerLeft', customer: 'gone' } as const;

  it('while the IVR is dialled: its call is let go', async () => {
    const stage = await openFlowStage();
    await run(stage, 'answer');
    await stage.hangsUp(CUSTOMER);
    await settle(stage);
    check(stage, { ...left, ivr: 'gone' });
  });

  it('before the joining gets there: its call is let go', async () => {
    const stage = await openFlowStage();
    const arrives = stage.holdBack('confjoin');
    await run(stage, 'join');
    await stage.hangsUp(CUSTOMER);
    await arrives();
    await settle(stage);
    check(stage, { ...left, ivr: 'gone' });
  });

  it('before the passing gets there: its call is let go', async () => {
    const stage = await openFlowStage();
    const arrives = stage.holdBack('thirdPartyConfTransmitNum');
    await run(stage, 'transmit');
    await stage.hangsUp(CUSTOMER);
    await arrives();
    await settle(stage);
    check(stage, { ...left, ivr: 'gone' });
  });

  it.each(['passing', 'refused'])(
    'when all are in one call (%s): the agent is told, and has the IVR',
    async (how) => {
      const stage = await openFlowStage();
      if (how === 'refused') stage.fail('thirdPartyConfTransmitNum', 'refused');
      await run(stage, 'transmit');
      await stage.hangsUp(CUSTOMER);
      await settle(stage);
      check(stage, { ...left, ivr: 'talking' });
      await stage.agent.calls.use({ control: 'dropIvr' });
      await settle(stage);
      check(stage, { ...left, ivr: 'gone' });
    },
  );
});
