import { describe, expect, it } from 'vitest';
import { CUSTOMER, IVR, openFlowStage } from '../flow/testing/flow-stage.ts';

describe('the desk in the simulated world', () => {
  it('goes by hand from a customer to three parties and back', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    const { calls } = stage.agent;
    const use = async (control: 'hold' | 'join' | 'dropIvr' | 'hangUp' | 'returnToCustomer') => {
      const result = await calls.use({ control });
      await stage.hear();
      return result;
    };
    expect(await calls.use({ control: 'addIvr', ivr: 'Payment line' })).toEqual({ ok: true });
    await stage.hear();
    expect([stage.customer(), stage.ivr()]).toEqual(['held', 'dialling']);
    await stage.answers();
    expect(stage.state().flow).toMatchObject({ kind: 'done', awaitsKey: false });
    expect(stage.state().warnings.map(({ key }) => key)).not.toContain('warning.customerHeld');
    expect(await use('join')).toEqual({ ok: true });
    expect(stage.state().call.kind).toBe('conference');
    expect(await use('dropIvr')).toEqual({ ok: true });
    expect([stage.customer(), stage.ivr()]).toEqual(['talking', 'gone']);
    expect(await use('hangUp')).toEqual({ ok: true });
    expect(stage.customer()).toBe('gone');
  });

  it('returns to the customer from talking to the IVR', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    await stage.agent.calls.use({ control: 'addIvr', ivr: 'Payment line' });
    await stage.hear();
    await stage.answers();
    await stage.agent.calls.use({ control: 'returnToCustomer' });
    await stage.hear();
    expect([stage.customer(), stage.ivr()]).toEqual(['talking', 'gone']);
    expect(stage.state().flow.kind).toBe('returned');
  });

  it('says why nothing is done at the wrong moment, and asks nothing of the gateway', async () => {
    const stage = await openFlowStage();
    const asked = stage.asked().length;
    expect(await stage.agent.calls.use({ control: 'hold' })).toEqual({
      ok: false,
      notice: { key: 'control.notTalking' },
      field: null,
    });
    expect(stage.state().controlOutcome).toMatchObject({ control: 'hold', kind: 'blocked' });
    expect(stage.agent.calls.connect(null)).toMatchObject({ notice: { key: 'control.noCustomer' } });
    expect(stage.asked()).toHaveLength(asked);
  });

  it('tells a refusal, and a request that did not leave', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    stage.fail('hold', 'refused', 'notSent', 'lostUndone');
    const kinds = ['refused', 'notSent', 'unknown'] as const;
    for (const kind of kinds) {
      await stage.agent.calls.use({ control: 'hold' });
      expect(stage.state().controlOutcome).toMatchObject({ control: 'hold', kind });
    }
    expect(stage.asked().filter((name) => name === 'hold')).toHaveLength(3);
  });

  it('dials the agent’s digits, which neither state nor log has', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    stage.agent.calls.connect(null);
    await stage.hear();
    await stage.answers();
    expect(await stage.agent.calls.use({ control: 'secondDial', digits: '90417#' })).toEqual({ ok: true });
    expect(stage.world.media.ivrReceived(IVR)).toBe('90417#');
    expect(JSON.stringify([stage.states, stage.log])).not.toContain('90417');
  });

  it('mutes and unmutes, until the call is over', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    await stage.agent.calls.use({ control: 'mute' });
    expect(stage.state().controls.mute.block).toEqual({ key: 'control.muted' });
    expect(stage.state().controls.unmute.block).toBeNull();
    await stage.hangsUp(CUSTOMER);
    await stage.customerCalls().catch(() => undefined);
    expect(stage.me.session?.muted).toBe(false);
  });

  it('sets the agent’s state, at once or for the end of the call', async () => {
    const stage = await openFlowStage();
    await stage.agent.calls.use({ control: 'busy', reason: 201 });
    await stage.hear();
    expect(stage.state().readiness).toMatchObject({ reason: { code: 201, name: null }, next: null });
    await stage.agent.calls.use({ control: 'ready' });
    await stage.hear();
    expect(stage.state().readiness.reason).toBeNull();
    await stage.customerCalls();
    await stage.agent.calls.use({ control: 'wrapUp' });
    await stage.hear();
    expect(stage.state().readiness.next).toEqual({ state: 'wrapUp', reason: null });
    await stage.hangsUp(CUSTOMER);
    expect(stage.state().readiness.next).toBeNull();
    expect(stage.state().controls.endWrapUp.block).toBeNull();
  });

  it('knows the context of the customer’s call', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    expect(stage.state().callContext).toMatchObject({
      skill: 'voice',
      feature: 'inbound',
      masked: '••••••11',
      beganAt: expect.any(Number),
    });
    await stage.hangsUp(CUSTOMER);
    expect(stage.state().callContext).toBeNull();
  });
});
