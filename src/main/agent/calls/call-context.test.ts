import { describe, expect, it } from 'vitest';
import { failed, type Result, success } from '../../gateway/failure.ts';
import type { CallInfo } from '../../gateway/results.ts';
import { CUSTOMER, hold, IVR, joined, play, reached, ringing, talking } from '../testing/call-events.ts';
import { createCallContexts } from './call-context.ts';

const isIvr = (number: string) => number === IVR;
const data: CallInfo = {
  callid: 'B',
  caller: CUSTOMER,
  called: '',
  callskill: 'voice',
  callfeature: 0,
  begintime: 1000,
};

/** Contexts, the calls that were asked about, and how often more was known. */
function open(answer: Result<CallInfo> | null = success(data)) {
  const asked: string[] = [];
  const seen = { changes: 0 };
  const contexts = createCallContexts(
    async (callid) => {
      asked.push(callid);
      return answer;
    },
    () => {
      seen.changes += 1;
    },
  );
  return { contexts, asked, seen };
}

describe('the context of the customer’s call', () => {
  it('is none without a customer', () => {
    const { contexts, asked } = open();
    expect(contexts.view(play([reached('C')]), isIvr, 2)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('comes from the events at once, masked', () => {
    const { contexts, asked } = open();
    contexts.onEvent(ringing('B'), 500);
    contexts.onEvent({ kind: 'callInfo', callid: 'B', skill: 'Cards', genTime: null }, 600);
    expect(contexts.view(play([ringing('B')]), isIvr, 2)).toEqual({
      skill: 'Cards',
      feature: 'inbound',
      masked: '••••••00',
      beganAt: 500,
    });
    // A call that only rings has no data to ask for.
    expect(asked).toEqual([]);
  });

  it('is completed by the call data, asked for once', async () => {
    const { contexts, asked, seen } = open();
    const calls = play([talking('B')]);
    expect(contexts.view(calls, isIvr, 2)).toMatchObject({ skill: null, feature: null, beganAt: null });
    await expect.poll(() => seen.changes).toBe(1);
    expect(contexts.view(calls, isIvr, 2)).toMatchObject({
      skill: 'voice',
      feature: 'inbound',
      beganAt: 1000,
    });
    expect(asked).toEqual(['B']);
  });

  it('stays what the events told when the gateway does not answer', async () => {
    const { contexts, asked, seen } = open(
      failed({ kind: 'transport', sent: true, cause: 'reset', host: 'gw' }),
    );
    contexts.onEvent(talking('B'), 500);
    contexts.view(play([talking('B'), hold('B')]), isIvr, 2);
    await expect.poll(() => asked).toEqual(['B']);
    expect(contexts.view(play([talking('B'), hold('B')]), isIvr, 2)).toMatchObject({
      skill: null,
      beganAt: 500,
    });
    expect(seen.changes).toBe(0);
  });

  it('goes along into the conference', () => {
    const { contexts } = open(null);
    contexts.onEvent(talking('B'), 500);
    expect(contexts.view(play(joined), isIvr, 2)).toMatchObject({ feature: 'inbound', beganAt: 500 });
  });

  it('knows features it has no word for as none, and forgets with the session', () => {
    const { contexts } = open(null);
    contexts.onEvent(
      { kind: 'talking', callid: 'B', caller: CUSTOMER, called: '', feature: 99, genTime: null },
      5,
    );
    expect(contexts.view(play([talking('B')]), isIvr, 2)?.feature).toBeNull();
    contexts.clear();
    expect(contexts.view(play([talking('B')]), isIvr, 2)?.beganAt).toBeNull();
  });
});
