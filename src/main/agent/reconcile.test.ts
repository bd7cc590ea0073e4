import { describe, expect, it } from 'vitest';
import { failed, type GatewayFailure } from '../gateway/failure.ts';
import { type CallState, noCalls } from './call-state.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  hold,
  IVR,
  joined,
  play,
  reached,
  talking,
} from './testing/call-events.ts';
import { reconcile } from './testing/listing-gateway.ts';

const business = (retcode: string) => failed({ kind: 'business', retcode, message: '' } as const);
const reset: GatewayFailure = { kind: 'transport', sent: true, cause: 'reset', host: 'gw' };
const wrongShape = failed({ kind: 'protocol', reason: 'wrongShape', status: 200 } as const);

const callids = ({ legs, conference }: CallState) => [
  ...(conference ? [conference.callid] : []),
  ...legs.map((leg) => leg.callid),
];

describe('an agent without known calls', () => {
  it.each([
    [3, 'busy'],
    [4, 'ready'],
    [5, 'wrapUp'],
    [8, 'rest'],
    [0, null],
    [9, null],
  ])('who is in state %i costs one request', async (agentState, shown) => {
    const { asked, outcome } = await reconcile(noCalls, { agentState });
    expect(asked).toEqual(['agentStatus']);
    expect(outcome).toEqual({ ok: true, value: { calls: noCalls, agentState: shown, unsure: false } });
  });

  it('and who talks is in the call that is listed; it may be a conference for all one knows', async () => {
    const { asked, value } = await reconcile(noCalls, {
      agentState: 7,
      list: ['X'],
      info: { X: { caller: CUSTOMER, called: '49999' } },
    });
    expect(asked).toEqual(['agentStatus', 'allCallIds', 'callInfo X']);
    expect(value).toEqual({
      calls: { ...noCalls, legs: [{ callid: 'X', number: CUSTOMER, phase: 'talking', since: 90_000 }] },
      agentState: null,
      unsure: true,
    });
  });

  it('and who talks in no call that is listed is in doubt, and no call is said to have ended', async () => {
    const { value } = await reconcile(noCalls, { agentState: 7, list: [] });
    expect(value).toMatchObject({ calls: { legs: [], endedAt: null }, unsure: true });
  });
});

describe('known calls', () => {
  it('stay as they are when the gateway lists the same one', async () => {
    const before = play([talking('B')]);
    const { asked, value } = await reconcile(before, { agentState: 7, list: ['B'] });
    expect(asked).toEqual(['agentStatus', 'allCallIds']);
    expect(value).toEqual({ calls: before, agentState: null, unsure: false });
  });

  it.each(['200-026', '400-001', '400-003', 'empty list'])(
    'are over when none is listed (%s)',
    async (how) => {
      const before = play(joined);
      const list = how === 'empty list' ? [] : business(how);
      const { value } = await reconcile(before, { agentState: 4, list });
      expect(value).toEqual({
        calls: { ...noCalls, endedCallids: before.endedCallids, endedAt: 90_000 },
        agentState: 'ready',
        unsure: false,
      });
    },
  );

  it('are dropped one by one; what is left of two may be both of them joined', async () => {
    const { value } = await reconcile(play(beforeJoin), { agentState: 7, list: ['B'] });
    expect(value?.calls.legs).toEqual([{ callid: 'B', number: CUSTOMER, phase: 'talking', since: 90_000 }]);
    expect(value?.unsure).toBe(true);
  });

  it('on hold stay so, in doubt: the agent state is the same once they are retrieved', async () => {
    const before = play([talking('B'), hold('B')]);
    const { value } = await reconcile(before, { agentState: 7, list: ['B'] });
    expect(value?.calls.legs).toEqual(before.legs);
    expect(value?.unsure).toBe(true);
  });

  it('that are two stay two, and may be joined', async () => {
    const before = play(beforeJoin);
    const { value } = await reconcile(before, { agentState: 7, list: ['C', 'B'] });
    expect(value).toMatchObject({ calls: before, unsure: true });
  });

  it('that were joined unseen are in doubt: the gateway lists just the new callid', async () => {
    const { value } = await reconcile(play(beforeJoin), {
      agentState: 7,
      list: ['X'],
      info: { X: { caller: CUSTOMER, called: '49999', callfeature: 53 } },
    });
    expect(value?.calls.legs).toMatchObject([{ callid: 'X', number: CUSTOMER, phase: 'talking' }]);
    expect(value?.unsure).toBe(true);
  });

  it('are not taken for ended ones: those are no news', async () => {
    const before = { ...play([talking('B')]), endedCallids: ['A'] };
    const { asked, value } = await reconcile(before, { agentState: 7, list: ['A', 'B'] });
    expect(asked).not.toContain('callInfo A');
    expect(value?.calls.legs.map(({ callid }) => callid)).toEqual(['B']);
  });

  it('get a second one beside them that came meanwhile', async () => {
    const before = play([talking('B'), hold('B')]);
    const { value } = await reconcile(before, {
      agentState: 7,
      list: ['B', 'D', 'D'],
      info: { D: { caller: '40038', called: IVR } },
    });
    expect(value?.calls.legs).toMatchObject([
      { callid: 'B', phase: 'held' },
      { callid: 'D', number: IVR, phase: 'talking' },
    ]);
    expect(value?.unsure).toBe(true);
  });

  it('keep who is being called', async () => {
    const before = play([talking('B'), hold('B'), alerting('C')]);
    const { value } = await reconcile(before, { agentState: 7, list: ['B', 'C'] });
    expect(value?.calls.legs.map(({ phase }) => phase)).toEqual(['held', 'dialling']);
  });

  it('are compared as they are when the answers are here, not as they were before', async () => {
    let calls = play([talking('B')]);
    const { value } = await reconcile(() => calls, {
      agentState: 7,
      list: ['B', 'C'],
      onAsked(query) {
        if (query === 'callInfo C') calls = play([hold('B'), alerting('C'), reached('C')], calls);
      },
    });
    expect(value?.calls).toEqual(calls);
  });
});

describe('a known conference', () => {
  it.each([
    ['its callid', ['X']],
    ['a call that it was joined from', ['B']],
    ['all of them', ['B', 'C', 'X']],
  ])('stands while the gateway lists %s, but who is in it is in doubt', async (_, list) => {
    const before = play(joined);
    const { value, asked } = await reconcile(before, { agentState: 7, list });
    expect(asked).toEqual(['agentStatus', 'allCallIds']);
    expect(value).toMatchObject({ calls: before, unsure: true });
  });

  it('is over when only another call is listed', async () => {
    const { value } = await reconcile(play(joined), { agentState: 7, list: ['E'] });
    expect(value?.calls.conference).toBeNull();
    expect(callids(value?.calls ?? noCalls)).toEqual(['E']);
    expect(value?.unsure).toBe(true);
  });

  it('without a callid, as after a start, stands while there is any call', async () => {
    const { conference } = play(joined);
    const nameless: CallState = {
      ...noCalls,
      conference: conference && { ...conference, callid: '', joinedFrom: [] },
    };
    const stands = await reconcile(nameless, { agentState: 7, list: ['X'] });
    expect(stands.value?.calls.conference).toEqual(nameless.conference);
    const over = await reconcile(nameless, { agentState: 4, list: [] });
    expect(over.value?.calls.conference).toBeNull();
  });
});

describe('a gateway that does not tell', () => {
  it.each([failed(reset), business('100-006'), business('105-002'), business('000-004')])(
    'fails it with the failure (%o)',
    async (failure) => {
      const before = play([talking('B')]);
      const status = await reconcile(before, { status: failure });
      const list = await reconcile(before, { agentState: 7, list: failure });
      const info = await reconcile(noCalls, { agentState: 7, list: ['X'], info: { X: failure } });
      expect([status.outcome, list.outcome, info.outcome]).toEqual([failure, failure, failure]);
    },
  );

  it.each([business('100-007'), business('000-002'), wrongShape])(
    'because it refuses the query leaves the calls as they are, in doubt (%o)',
    async (refusal) => {
      const before = play([talking('B')]);
      const list = await reconcile(before, { agentState: 7, list: refusal });
      expect(list.value).toEqual({ calls: before, agentState: null, unsure: true });
      const both = await reconcile(before, { status: refusal, list: refusal });
      expect(both.value).toEqual({ calls: before, agentState: null, unsure: true });
    },
  );

  it('the agent’s state may tell the calls all the same', async () => {
    const listed = await reconcile(play([talking('B')]), { status: wrongShape, list: ['B'] });
    expect(listed.value).toMatchObject({ calls: { legs: [{ callid: 'B' }] }, unsure: true });
    const none = await reconcile(play([talking('B')]), { status: wrongShape, list: [] });
    expect(none.value).toMatchObject({ calls: { legs: [] }, unsure: false });
  });

  it.each([business('400-001'), business('100-007'), wrongShape])(
    'who is in a call leaves its number out (%o)',
    async (refusal) => {
      const { value } = await reconcile(noCalls, { agentState: 7, list: ['X'], info: { X: refusal } });
      expect(value?.calls.legs).toMatchObject([{ callid: 'X', number: '', phase: 'talking' }]);
    },
  );

  it('and lists what no agent can have is not asked about all of it', async () => {
    const list = Array.from({ length: 1000 }, (_, index) => `call-${index}`);
    const { asked, value } = await reconcile(noCalls, { agentState: 7, list });
    expect(asked.length).toBeLessThan(12);
    expect(value?.unsure).toBe(true);
  });
});
