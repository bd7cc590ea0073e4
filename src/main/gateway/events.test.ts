import { describe, expect, it } from 'vitest';
import { type GatewayEvent, parseEvents, splitPartners } from './events.ts';

const AGENT = '49999';
const event = (eventType: string, content: unknown = null) => ({ eventType, workNo: AGENT, content });
const parse = (raw: unknown): GatewayEvent[] => parseEvents(raw, AGENT);

/** Contents as the vendor's pages show them (protocol notes §3). */
const ringing = {
  caller: '49997',
  transfer: 'no',
  callid: '1456404043-37',
  transfrom: '',
  called: '49999',
  type: 'main',
  mediaType: '5',
  mediaAbility: '1',
  feature: '0',
};
const talking = {
  caller: '10086',
  callid: '1456401416-3',
  called: '70092',
  feature: '7',
  type: 'main',
  mediaAbility: '1',
};

const samples: [string, unknown, object][] = [
  [
    'AgentEvent_Ringing',
    ringing,
    { kind: 'ringing', callid: '1456404043-37', caller: '49997', called: '49999', feature: 0 },
  ],
  [
    'AgentEvent_Auto_Answer',
    { ...ringing, mediaType: 5 },
    { kind: 'ringing', callid: '1456404043-37', caller: '49997', called: '49999', feature: 0 },
  ],
  [
    'AgentEvent_Customer_Alerting',
    { callid: '1456401416-3', otherPhoneWorkno: '', otherPhone: '70092', type: 'main' },
    { kind: 'alerting', callid: '1456401416-3', otherPhone: '70092' },
  ],
  [
    'AgentEvent_Talking',
    talking,
    { kind: 'talking', callid: '1456401416-3', caller: '10086', called: '70092', feature: 7 },
  ],
  ['AgentEvent_Hold', '1456402370-7', { kind: 'hold', callid: '1456402370-7' }],
  [
    'AgentEvent_Conference',
    { callid: '1456403570-17', partner: '49997,70093' },
    { kind: 'conference', callid: '1456403570-17', partners: ['49997', '70093'] },
  ],
  ['AgentEvent_Call_Release', '1456403549-15', { kind: 'callRelease', callid: '1456403549-15' }],
  [
    'AgentEvent_Customer_Release',
    { callid: '1456404171-43', number: '70093' },
    { kind: 'customerRelease', callid: '1456404171-43', number: '70093' },
  ],
  ['AgentEvent_Call_Out_Fail', '1-1', { kind: 'callFailed', callid: '1-1', what: 'callOut' }],
  ['AgentEvent_Inside_Call_Fail', '1-1', { kind: 'callFailed', callid: '1-1', what: 'inside' }],
  ['AgentEvent_Consult_Fail', '1-1', { kind: 'callFailed', callid: '1-1', what: 'consult' }],
  ['AgentEvent_Connect_Fail', '1-1', { kind: 'callFailed', callid: '1-1', what: 'connect' }],
  ['AgentEvent_No_Answer', null, { kind: 'unanswered', callid: '' }],
  ['AgentEvent_No_Answer_From_Cti', { callid: '1-1' }, { kind: 'unanswered', callid: '1-1' }],
  ['AgentEvent_AbandonCall', '1-1', { kind: 'unanswered', callid: '1-1' }],
  [
    'AgentEvent_Incoming_CallInfo',
    { callId: '1-1', skillName: 'voice', skillId: '25', caller: '1' },
    { kind: 'callInfo', callid: '1-1', skill: 'voice' },
  ],
  ['AgentState_Ready', null, { kind: 'agentState', state: 'ready' }],
  ['AgentState_Force_Ready', null, { kind: 'agentState', state: 'ready' }],
  ['AgentState_CancelNotReady_Success', null, { kind: 'agentState', state: 'ready' }],
  ['AgentState_CancelRest_Success', null, { kind: 'agentState', state: 'ready' }],
  ['AgentState_CancelWork_Success', null, { kind: 'agentState', state: 'ready' }],
  ['AgentState_Busy', null, { kind: 'agentState', state: 'busy' }],
  ['AgentState_SetNotReady_Success', { reason: '200' }, { kind: 'agentState', state: 'busy', reason: 200 }],
  ['AgentState_SetNotReady_Success', { reason: 'odd' }, { kind: 'agentState', state: 'busy' }],
  ['AgentState_Force_SetNotReady', null, { kind: 'agentState', state: 'busy' }],
  ['AgentState_Work', null, { kind: 'agentState', state: 'wrapUp' }],
  ['AgentState_SetWork_Success', null, { kind: 'agentState', state: 'wrapUp' }],
  ['AgentState_SetRest_Success', null, { kind: 'agentState', state: 'rest' }],
  ['AgentOther_PhoneRelease', { phoneState: 3 }, { kind: 'phoneRelease' }],
  ['AgentOther_InService', null, { kind: 'inService' }],
  ['AgentOther_ShutdownService', { loginTime: '1471585949806' }, { kind: 'shutdown' }],
];

const harmless: [string, unknown][] = [
  ['AgentState_Rest_Timeout', null],
  ['AgentOther_PhoneAlerting', null],
  ['AgentOther_PhoneUnknow', null],
  ['AgentOther_PhoneBusy', null],
  ['AgentOther_PhoneOffhook', { type: 'main' }],
  ['AgentOther_All_Agent_Busy', null],
  ['AgentMediaEvent_StopRecordDone', null],
  ['AgentMediaEvent_Record', null],
  ['AgentMediaEvent_Record_Fail', null],
  ['AgentEvent_JoinConf', null],
  ['AgentEvent_Preview', null],
  ['AgentOther_Note', { text: 'x' }],
  ['AgentOther_Bulletin', 'x'],
  ['AgentConf_Anything', [1, 2]],
  ['toString', null],
  ['__proto__', null],
  ['', null],
];

describe('parseEvents', () => {
  it.each(samples)('reads %s', (eventType, content, expected) => {
    expect(parse(event(eventType, content))).toEqual([{ ...expected, genTime: null }]);
  });

  it.each(harmless)('carries %s through', (eventType, content) => {
    expect(parse(event(eventType, content))).toEqual([
      { kind: 'unknown', eventType, malformed: false, genTime: null },
    ]);
  });

  it.each([
    'AgentEvent_Hold',
    'AgentEvent_Call_Release',
    'AgentEvent_Call_Out_Fail',
    'AgentEvent_Inside_Call_Fail',
    'AgentEvent_Consult_Fail',
    'AgentEvent_Connect_Fail',
  ])('takes the callid of %s bare, in an object or as a number', (eventType) => {
    const [bare] = parse(event(eventType, ' 1456402370-7 '));
    expect(bare).toMatchObject({ callid: '1456402370-7' });
    expect(parse(event(eventType, { callid: '1456402370-7', more: 1 }))).toEqual([bare]);
    expect(parse(event(eventType, 14564023707))[0]).toMatchObject({ callid: '14564023707' });
  });

  it.each(['49997,70093', '49997, 70093', '49997，70093', ' 49997 ， 70093 ,', ',49997,,70093'])(
    'splits the partners of a conference: %s',
    (partner) => {
      const [conference] = parse(event('AgentEvent_Conference', { callid: '1-1', partner }));
      expect(conference).toMatchObject({ kind: 'conference', partners: ['49997', '70093'] });
      expect(splitPartners(partner)).toEqual(['49997', '70093']);
    },
  );

  it('takes partners as a list, as one number, and none', () => {
    const partners = (partner: unknown) =>
      parse(event('AgentEvent_Conference', { callid: '1-1', partner }))[0];
    expect(partners(['49997', 70093])).toMatchObject({ partners: ['49997', '70093'] });
    expect(partners(70093)).toMatchObject({ partners: ['70093'] });
    expect(partners('')).toMatchObject({ kind: 'conference', partners: [] });
  });

  it('takes numbers for texts and texts for numbers', () => {
    const content = { caller: 10086, callid: 1456401416, called: 70092, feature: 7 };
    const expected = { callid: '1456401416', caller: '10086', called: '70092', feature: 7 };
    expect(parse(event('AgentEvent_Talking', content))[0]).toMatchObject(expected);
    expect(parse(event('AgentEvent_Talking', { ...content, feature: '7' }))[0]).toMatchObject(expected);
  });

  it.each([undefined, null, '', ' ', 'main', '7.5', true, {}, []])(
    'reads a call although its feature is %j',
    (feature) => {
      expect(parse(event('AgentEvent_Talking', { ...talking, feature }))[0]).toMatchObject({
        kind: 'talking',
        callid: '1456401416-3',
        feature: null,
      });
    },
  );

  it('reads a call whose numbers are withheld', () => {
    expect(parse(event('AgentEvent_Ringing', { callid: '1-1', caller: null }))[0]).toMatchObject({
      caller: '',
      called: '',
    });
  });
});

describe('parseEvents on the edges', () => {
  it.each([[undefined], [null], [''], [[]], [{}], [[null]], [[{}]]])('%j is no event', (raw) => {
    expect(parse(raw)).toEqual([]);
  });

  it('reads an array as several events, in order', () => {
    const raw = [event('AgentState_Busy'), null, event('AgentOther_InService')];
    expect(parse(raw).map((one) => one.kind)).toEqual(['agentState', 'inService']);
  });

  it.each([0, false, 'text', 7, [[event('AgentState_Ready')]], { content: 1 }, { eventType: 5 }])(
    'carries %j through as something unreadable',
    (raw) => {
      expect(parse(raw)).toEqual([{ kind: 'unknown', eventType: '', malformed: true, genTime: null }]);
    },
  );

  it.each([
    ['AgentEvent_Ringing', null],
    ['AgentEvent_Talking', { caller: '1' }],
    ['AgentEvent_Talking', { callid: '' }],
    ['AgentEvent_Hold', null],
    ['AgentEvent_Hold', '  '],
    ['AgentEvent_Hold', { callId: '1-1' }],
    ['AgentEvent_Conference', '1-1'],
    ['AgentEvent_Conference', { callid: '1-1' }],
    ['AgentEvent_Conference', { partner: '1,2' }],
    ['AgentEvent_Customer_Release', { number: '70093' }],
    ['AgentEvent_Call_Release', ['1-1']],
    ['AgentEvent_Call_Release', 'x'.repeat(201)],
  ])('%s with content %j changes nothing and is marked', (eventType, content) => {
    expect(parse(event(eventType, content))).toEqual([
      { kind: 'unknown', eventType, malformed: true, genTime: null },
    ]);
  });

  it("leaves another agent's events out, whatever the form of workNo", () => {
    for (const workNo of ['49998', 49998, '101']) {
      expect(parse({ ...event('AgentOther_ShutdownService'), workNo })).toEqual([]);
    }
    for (const workNo of ['49999', 49999, '049999', '', null, undefined, 'n/a']) {
      expect(parse({ ...event('AgentOther_ShutdownService'), workNo })).toHaveLength(1);
    }
  });

  it.each([
    [1695800000000, 1695800000000],
    ['1695800000000', 1695800000000],
    [null, null],
    ['', null],
    [0, null],
    ['soon', null],
    [true, null],
    [{}, null],
  ])('eventGenTime %j is %j', (eventGenTime, genTime) => {
    expect(parse({ ...event('AgentOther_ShutdownService'), eventGenTime })).toEqual([
      { kind: 'shutdown', genTime },
    ]);
  });
});
