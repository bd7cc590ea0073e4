import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agentStatusResult,
  callIdsResult,
  callInfoResult,
  signInResult,
  syncResult,
  updateGuidResult,
} from './results.ts';

const GUID = '279fe21d-0000-4000-8000-000000000000.AgentGateway1';

describe('signInResult', () => {
  const sample = {
    vdnid: 1,
    workno: '291',
    mediatype: 'TTF',
    loginTime: '1471585949806',
    isForceChange: 'false',
    serverName: 'AgentGateway',
    timeRemaining: '9',
  };

  it("reads the vendor's sample", () => {
    expect(signInResult.parse(sample)).toEqual({
      timeRemaining: 9,
      isForceChange: false,
      mediatype: 'TTF',
      guid: '',
    });
  });

  it('reads numbers and booleans as themselves too', () => {
    const result = signInResult.parse({ ...sample, isForceChange: true, timeRemaining: -1, guid: GUID });
    expect(result).toEqual({ timeRemaining: -1, isForceChange: true, mediatype: 'TTF', guid: GUID });
  });

  it('never makes a sign-in fail that the gateway called a success', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (whole, field) => {
        expect(signInResult.safeParse(whole).success).toBe(true);
        const odd = { timeRemaining: field, isForceChange: field, mediatype: field, guid: field };
        expect(signInResult.safeParse(odd).success).toBe(true);
      }),
    );
  });

  it.each([null, undefined, '', 5])('knows nothing from %j', (raw) => {
    expect(signInResult.parse(raw) ?? null).toBeNull();
  });

  it('does not take for a GUID what could not be a header', () => {
    for (const guid of ['a\r\nX: y', 'a b', '', 'x'.repeat(257), 7, null]) {
      expect(signInResult.parse({ guid })?.guid).toBe('');
    }
  });
});

describe('updateGuidResult', () => {
  it('takes the GUID with its node name, and nothing that could not be a header', () => {
    expect(updateGuidResult.parse({ guid: GUID })).toEqual({ guid: GUID });
    for (const raw of [{ guid: 'a\nb' }, { guid: '' }, {}, null]) {
      expect(updateGuidResult.safeParse(raw).success).toBe(false);
    }
  });
});

describe('agentStatusResult', () => {
  it.each([
    [
      { agentState: 4, isWorking: false },
      { agentState: 4, isWorking: false },
    ],
    [
      { agentState: '7', isWorking: 'true' },
      { agentState: 7, isWorking: true },
    ],
    [
      { agentState: ' 5 ', isWorking: 'False' },
      { agentState: 5, isWorking: false },
    ],
    [
      { agentState: 3, isWorking: '1' },
      { agentState: 3, isWorking: true },
    ],
    [
      { agentState: 3, isWorking: null },
      { agentState: 3, isWorking: false },
    ],
    [{ agentState: 3 }, { agentState: 3, isWorking: false }],
  ])('reads %j', (raw, expected) => {
    expect(agentStatusResult.parse(raw)).toEqual(expected);
  });

  it.each([null, {}, { agentState: 'idle' }, { agentState: '' }, { agentState: null }])(
    'refuses %j',
    (raw) => {
      expect(agentStatusResult.safeParse(raw).success).toBe(false);
    },
  );
});

describe('callIdsResult', () => {
  it.each([
    [['1397035521-3359'], ['1397035521-3359']],
    [
      ['1-1', 22, { callid: '3-3' }],
      ['1-1', '22', '3-3'],
    ],
    ['1-1;2-2', ['1-1', '2-2']],
    ['1-1，2-2, ', ['1-1', '2-2']],
    [[], []],
    ['', []],
    [null, []],
    [undefined, []],
    [{}, []],
  ])('reads %j as %j', (raw, expected) => {
    expect(callIdsResult.parse(raw)).toEqual(expected);
  });

  it.each([[[{ id: '1' }]], [[[]]], [true]])('refuses %j', (raw) => {
    expect(callIdsResult.safeParse(raw).success).toBe(false);
  });
});

describe('callInfoResult', () => {
  const sample = {
    called: '6009',
    caller: '40102',
    callid: '1397035521-3359',
    calldata: '',
    orgicallednum: '',
    callfeature: 0,
    callskill: 'voice',
    begintime: 1397035525902,
    endtime: null,
    callskillid: 25,
  };
  const expected = {
    callid: '1397035521-3359',
    caller: '40102',
    called: '6009',
    callskill: 'voice',
    callfeature: 0,
    begintime: 1397035525902,
  };

  it("reads the vendor's sample, with numbers or with texts", () => {
    expect(callInfoResult.parse(sample)).toEqual(expected);
    const texts = { ...sample, callfeature: '0', begintime: '1397035525902', caller: 40102 };
    expect(callInfoResult.parse(texts)).toEqual(expected);
  });

  it('takes missing fields as not said', () => {
    expect(callInfoResult.parse({ callid: '1-1', begintime: 'early' })).toEqual({
      ...{ callid: '1-1', caller: '', called: '', callskill: '' },
      ...{ callfeature: null, begintime: null },
    });
  });

  it.each([null, undefined, [], 'x'])('refuses %j', (raw) => {
    expect(callInfoResult.safeParse(raw).success).toBe(false);
  });
});

describe('syncResult', () => {
  const fields = {
    partner: '49997，70093',
    curCallId: '1-1',
    mainCallId: '1-1',
    holdCallId: '',
    callerNo: '49997',
    calledNo: '49999',
    callFeature: '53',
  };
  const expected = { ...fields, callFeature: 53, state: 10 };

  it('reads the fields beside state or beside agentStateInfo', () => {
    expect(syncResult.parse({ agentStateInfo: { state: 10, ...fields } })).toEqual(expected);
    expect(syncResult.parse({ agentStateInfo: { state: '10' }, ...fields })).toEqual(expected);
  });

  it('lets a filled field win over an empty one, wherever each stands', () => {
    const empty = { partner: '', curCallId: null };
    expect(syncResult.parse({ agentStateInfo: { state: 10, ...fields }, ...empty })).toEqual(expected);
    expect(syncResult.parse({ agentStateInfo: { state: 10, ...empty }, ...fields })).toEqual(expected);
  });

  it('is content with the state alone, and with odd fields', () => {
    const bare = { state: 1, partner: '', curCallId: '', mainCallId: '', holdCallId: '' };
    const odd = { partner: { a: 1 }, callFeature: 'none' };
    for (const extra of [{}, odd]) {
      expect(syncResult.parse({ agentStateInfo: { state: 1, ...extra } })).toEqual({
        ...bare,
        ...{ callerNo: '', calledNo: '', callFeature: null },
      });
    }
  });

  it.each([null, {}, { agentStateInfo: null }, { agentStateInfo: { state: 'talking' } }, { state: 10 }])(
    'refuses %j',
    (raw) => {
      expect(syncResult.safeParse(raw).success).toBe(false);
    },
  );
});
