import type { CallDesk } from '../agent/calls/call-desk.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';

/** The verbs of the windows that are about calls, the flow and the agent's state. */
export type CallVerbs = Pick<
  IpcHandlers,
  Extract<keyof IpcHandlers, `${'call' | 'flow' | 'agent'}:${string}`>
>;

/** Hands each verb to the desk. */
export function callVerbs(desk: CallDesk): CallVerbs {
  return {
    'call:answer': () => desk.use({ control: 'answer' }),
    'call:hold': () => desk.use({ control: 'hold' }),
    'call:retrieve': () => desk.use({ control: 'retrieve' }),
    'call:hangUp': () => desk.use({ control: 'hangUp' }),
    'call:mute': () => desk.use({ control: 'mute' }),
    'call:unmute': () => desk.use({ control: 'unmute' }),
    'call:callOut': ({ number }) => desk.use({ control: 'callOut', number }),
    'call:addIvr': ({ ivr }) => desk.use({ control: 'addIvr', ivr }),
    'call:join': () => desk.use({ control: 'join' }),
    'call:dropIvr': () => desk.use({ control: 'dropIvr' }),
    'call:returnToCustomer': () => desk.use({ control: 'returnToCustomer' }),
    'call:secondDial': ({ digits }) => desk.use({ control: 'secondDial', digits }),
    'flow:start': async ({ ivr }) => desk.connect(ivr),
    'flow:cancel': async () => desk.cancel(),
    'agent:ready': () => desk.use({ control: 'ready' }),
    'agent:busy': ({ reason }) => desk.use({ control: 'busy', reason }),
    'agent:wrapUp': () => desk.use({ control: 'wrapUp' }),
    'agent:endWrapUp': () => desk.use({ control: 'endWrapUp' }),
  };
}
