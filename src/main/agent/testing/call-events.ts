import type { GatewayEvent } from '../../gateway/events.ts';
import { reduceCalls } from '../call-reducer.ts';
import { type CallState, noCalls } from '../call-state.ts';
import type { Self } from '../other-end.ts';

/** The agent of these tests, its customer and its IVR. */
export const self: Self = { agentId: '49999', phoneNumber: '40038' };
export const CUSTOMER = '13800138000';
export const IVR = '95500001';

const common = { genTime: null } as const;

export const ringing = (callid: string, caller = CUSTOMER): GatewayEvent => {
  return { kind: 'ringing', callid, caller, called: self.agentId, feature: 0, ...common };
};
export const alerting = (callid: string, otherPhone = IVR): GatewayEvent => {
  return { kind: 'alerting', callid, otherPhone, ...common };
};
/** The agent talks to somebody who called. */
export const talking = (callid: string, caller = CUSTOMER): GatewayEvent => {
  return { kind: 'talking', callid, caller, called: self.agentId, feature: 0, ...common };
};
/** The agent talks to somebody the agent called. */
export const reached = (callid: string, called = IVR): GatewayEvent => {
  return { kind: 'talking', callid, caller: self.phoneNumber, called, feature: 7, ...common };
};
export const hold = (callid: string): GatewayEvent => ({ kind: 'hold', callid, ...common });
export const conference = (callid: string, ...partners: string[]): GatewayEvent => {
  return { kind: 'conference', callid, partners, ...common };
};
export const customerRelease = (callid: string, number: string): GatewayEvent => {
  return { kind: 'customerRelease', callid, number, ...common };
};
export const callRelease = (callid: string): GatewayEvent => ({ kind: 'callRelease', callid, ...common });
export const callFailed = (callid: string): GatewayEvent => {
  return { kind: 'callFailed', callid, what: 'callOut', ...common };
};
/** Without a callid, as from a gateway that doesn't say which call. */
export const unanswered = (callid = ''): GatewayEvent => ({ kind: 'unanswered', callid, ...common });
export const phoneRelease: GatewayEvent = { kind: 'phoneRelease', ...common };
export const shutdown: GatewayEvent = { kind: 'shutdown', ...common };

/** Customer in call B on hold, IVR reached in call C: all that comes before a join. */
export const beforeJoin: readonly GatewayEvent[] = [
  ringing('B'),
  talking('B'),
  hold('B'),
  alerting('C'),
  reached('C'),
];

/** The same, joined into conference X. */
export const joined: readonly GatewayEvent[] = [...beforeJoin, conference('X', CUSTOMER, IVR)];

/** The calls after these events, one each second. */
export function play(events: readonly GatewayEvent[], from: CallState = noCalls, at = 0): CallState {
  return events.reduce((state, event, index) => reduceCalls(state, event, at + index * 1000, self), from);
}
