import { describe, expect, it } from 'vitest';
import { type At, check, run, settle, steps } from './testing/flow-run.ts';
import { openFlowStage, type PathName } from './testing/flow-stage.ts';

describe('cancelling', () => {
  const names: Readonly<Record<At, PathName | null>> = {
    hold: 'hold',
    callOut: 'callout',
    answer: null,
    join: 'confjoin',
    transmit: 'thirdPartyConfTransmitNum',
  };

  it.each(steps)('at %s leads back to the customer', async (at) => {
    const stage = await openFlowStage();
    const name = names[at];
    const arrives = name && stage.holdBack(name);
    await run(stage, at);
    const { flow } = stage.state();
    expect(flow.kind === 'running' && flow.steps.find(({ state }) => state === 'current')?.name).toBe(at);
    stage.agent.calls.cancel();
    await arrives?.();
    await settle(stage);
    check(stage, { flow: 'cancelled', customer: 'talking', ivr: 'gone' });
    const ended = at === 'hold' ? null : at === 'join' || at === 'transmit' ? 'disconnect' : 'release';
    expect(stage.asked().filter((one) => one === 'disconnect' || one === 'release')).toEqual(
      ended ? [ended] : [],
    );
    stage.agent.calls.cancel();
    check(stage, { flow: 'idle', customer: 'talking', ivr: 'gone' });
  });
});
