import { describe, expect, it } from 'vitest';
import { CUSTOMER, IVR, openFlowStage } from './testing/flow-stage.ts';

describe('the flow in the simulated world', () => {
  it('goes from a customer on the line to numbers passing', async () => {
    const stage = await openFlowStage();
    await stage.customerCalls();
    expect(stage.state().connect).toMatchObject({ ivr: 'Payment line', block: null });
    expect(stage.agent.calls.connect(null)).toEqual({ ok: true });
    await stage.hear();
    expect(stage.state().flow).toMatchObject({ kind: 'running', ivr: 'Payment line', cancellable: true });
    expect([stage.customer(), stage.ivr()]).toEqual(['held', 'dialling']);
    await stage.answers();
    expect(stage.state().flow).toMatchObject({ kind: 'done', awaitsKey: false });
    expect(stage.state().transmit.kind).toBe('passing');
    expect(stage.asked()).toEqual(['hold', 'callout', 'confjoin', 'thirdPartyConfTransmitNum']);
    await stage.hangsUp(IVR);
    expect(stage.state().flow).toMatchObject({ kind: 'returned', ivr: 'Payment line' });
    expect(stage.state().call.kind).toBe('oneLeft');
    await stage.hangsUp(CUSTOMER);
    expect(stage.state().flow).toEqual({ kind: 'idle' });
  });
});
