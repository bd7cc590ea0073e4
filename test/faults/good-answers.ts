import type { Operation } from './model.ts';

/** An answer's body and the headers that belong to it beside those of every answer. */
export interface GoodAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What requests are, by method and path behind the base; `other` are those that no fault is about. */
const forms: readonly (readonly [Operation | 'other', string, RegExp])[] = [
  ['signIn', 'PUT', /^\/onlineagent\/\d+(\/forcelogin)?$/],
  ['poll', 'GET', /^\/agentevent\/\d+$/],
  ['transmit', 'POST', /^\/voicecall\/\d+\/thirdPartyConfTransmitNum$/],
  ['signOut', 'DELETE', /^\/onlineagent\/\d+\/logout$/],
  ['status', 'GET', /^\/onlineagent\/\d+\/agentstatus$/],
  ['callData', 'GET', /^\/calldata\/\d+\/callinfobycallid\/.+$/],
  ['sync', 'POST', /^\/onlineagent\/\d+\/syncagentinfo$/],
  ['other', 'GET', /^\/calldata\/\d+\/allcallid$/],
  ['other', 'POST', /^\/onlineagent\/\d+\/resetskill\/true$/],
];

/** @returns null for a request that the client has no business to make. */
export function operationOf(method: string, path: string): Operation | 'other' | null {
  const base = '/agentgateway/resource';
  const rest = path.startsWith(base) ? path.slice(base.length) : '';
  return forms.find(([, verb, form]) => verb === method && form.test(rest))?.[0] ?? null;
}

/** The agent, the agent's phone, and who is in the call with them. */
export const AGENT = '101';
export const PHONE = '40038';
export const CUSTOMER = '13900001111';
export const IVR = '70092';

/** The IVR leaves the conference: the event of every poll that a fault is played on. */
export const ivrLeaves = {
  eventType: 'AgentEvent_Customer_Release',
  workNo: AGENT,
  content: { callid: 'X', number: IVR },
};

const results: Readonly<Record<Exclude<Operation, 'poll'>, unknown>> = {
  signIn: { vdnid: 1, workno: AGENT, mediatype: 'TTF', isForceChange: 'false', timeRemaining: '90' },
  transmit: {},
  signOut: {},
  status: { agentState: 7, isWorking: false },
  callData: { called: IVR, caller: CUSTOMER, callid: 'B', callfeature: 0, callskill: 'voice' },
  sync: { agentStateInfo: { state: 10 }, curCallId: 'X', partner: `${CUSTOMER},${IVR}` },
};

/** What a healthy gateway answers, with an agent in a conference. */
export function goodBody(operation: Operation | 'other', path: string): string {
  if (operation === 'poll') return envelope({ event: ivrLeaves });
  if (operation !== 'other') return envelope({ result: results[operation] });
  return envelope({ result: path.endsWith('/allcallid') ? ['X'] : {} });
}

export function envelope(content: object, retcode: unknown = '0', message = ''): string {
  return JSON.stringify({ message, retcode, ...content });
}

/** What the client makes of the healthy answers. */
export const goodValues: Readonly<Record<Operation, unknown>> = {
  signIn: { timeRemaining: 90, isForceChange: false, mediatype: 'TTF', guid: '' },
  poll: [{ kind: 'customerRelease', callid: 'X', number: IVR, genTime: null }],
  transmit: null,
  signOut: null,
  status: { agentState: 7, isWorking: false },
  callData: {
    callid: 'B',
    caller: CUSTOMER,
    called: IVR,
    callskill: 'voice',
    callfeature: 0,
    begintime: null,
  },
  sync: {
    state: 10,
    curCallId: 'X',
    partner: `${CUSTOMER},${IVR}`,
    mainCallId: '',
    holdCallId: '',
    callerNo: '',
    calledNo: '',
    callFeature: null,
  },
};

/** Operations in words. */
export const operationNames: Readonly<Record<Operation, string>> = {
  signIn: 'sign-in',
  poll: 'poll',
  transmit: 'transmit',
  signOut: 'sign-out',
  status: 'status',
  callData: 'call data',
  sync: 'sync',
};
