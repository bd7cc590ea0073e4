import {
  type ConnectView,
  type ControlName,
  type ControlsView,
  controlNames,
  type ReadinessView,
} from '../../shared/call-control.ts';
import type { Notice } from '../../shared/notice.ts';
import type { AppState } from '../../shared/state.ts';

const freeIn: Readonly<Record<AppState['call']['kind'], readonly ControlName[]>> = {
  none: ['callOut'],
  ended: ['callOut'],
  ringing: ['answer', 'hangUp'],
  talking: ['hold', 'mute', 'secondDial', 'hangUp', 'addIvr'],
  held: ['retrieve', 'callOut', 'addIvr', 'hangUp'],
  dialling: ['hangUp', 'returnToCustomer'],
  conference: ['mute', 'secondDial', 'hangUp', 'dropIvr', 'returnToCustomer'],
  oneLeft: ['hold', 'mute', 'secondDial', 'hangUp', 'addIvr'],
};
const ofAgent = ['ready', 'busy', 'wrapUp'] as const;

/** The controls with these free, and all others blocked for one reason. */
export function controlsWith(
  free: readonly ControlName[],
  why: Notice = { key: 'block.noCall' },
  busy?: ControlName,
): ControlsView {
  return Object.fromEntries(
    controlNames.map((name) => [
      name,
      { block: free.includes(name) && busy === undefined ? null : why, busy: name === busy },
    ]),
  ) as Record<ControlName, ControlsView[ControlName]>;
}

/** The controls as the calls of a state have them. */
export function controlsOf({ call, session, transmitBlock }: AppState): ControlsView {
  if (session.kind !== 'signedIn') return controlsWith([], { key: 'block.signedOut' });
  const withHeld = call.kind === 'talking' && call.held !== null;
  const free = withHeld
    ? (['join', 'mute', 'secondDial', 'returnToCustomer', 'hangUp'] as const)
    : freeIn[call.kind];
  return controlsWith([...free, ...ofAgent], transmitBlock ?? { key: 'block.noCall' });
}

/** The directory as the chooser shows it. */
export const connectView: ConnectView = {
  ivr: 'Payment line',
  block: null,
  ivrs: [
    { name: 'Payment line', masked: '•••93', passAt: 'join' },
    { name: '中国工商银行信用卡自助语音服务支付专线', masked: '•••88', passAt: 'key' },
    {
      name: 'International Card Payments and Refunds, Northern Region (test)',
      masked: '••••••00',
      passAt: 'join',
    },
  ],
};

/** An agent with reasons for taking no calls. */
export const readiness = (since: number): ReadinessView => ({
  reason: null,
  since,
  next: null,
  reasons: [
    { code: 201, name: 'Lunch' },
    { code: 202, name: 'Team meeting with the northern region about the new refund rules' },
    { code: 203, name: null },
  ],
});
