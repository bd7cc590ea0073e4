import type { ControlName } from '../../../shared/call-control.ts';
import type { CallOperations } from '../../gateway/call-operations.ts';
import type { Result } from '../../gateway/failure.ts';
import type { CallState } from '../call-state.ts';
import { callToRetrieve, type IsIvr } from './held-calls.ts';
import { findIvr } from './parties.ts';

/** A control, and what it needs to know. `digits` are kept and logged nowhere. */
export type ControlOrder =
  | { readonly control: Exclude<ControlName, 'callOut' | 'addIvr' | 'secondDial' | 'busy'> }
  | { readonly control: 'callOut'; readonly number: string }
  | { readonly control: 'addIvr'; readonly ivr: string }
  | { readonly control: 'secondDial'; readonly digits: string }
  | { readonly control: 'busy'; readonly reason: number | null };

/** Those that are one operation of the gateway. */
export type PlainOrder = Exclude<ControlOrder, { control: 'addIvr' }>;

export type Operation = (client: CallOperations, sendWithinMs: number) => Promise<Result<unknown>>;

/** The gateway's operation for a control, in the calls as they are when it is used. */
export function operationOf(order: PlainOrder, calls: CallState, isIvr: IsIvr): Operation {
  const held = callToRetrieve(calls, isIvr)?.callid ?? '';
  switch (order.control) {
    case 'answer':
      return (client, within) => client.answer(within);
    case 'hold':
      return (client, within) => client.hold(within);
    case 'retrieve':
    case 'returnToCustomer':
      return (client, within) => client.getHold(held, within);
    case 'hangUp':
      return (client, within) => client.release(within);
    case 'mute':
      return (client, within) => client.beginMute(within);
    case 'unmute':
      return (client, within) => client.endMute(within);
    case 'callOut':
      return (client, within) => client.callOut(order.number, within);
    case 'join':
      return (client, within) => client.confJoin(held, within);
    case 'dropIvr': {
      const ivr = findIvr(calls, isIvr) ?? '';
      const isUp = calls.legs.some(({ number, phase }) => number === ivr && phase !== 'held');
      // Dropping a party is meant for a call of several; one that is up alone is hung up.
      return (client, within) => (isUp ? client.release(within) : client.disconnect(ivr, within));
    }
    case 'secondDial':
      return (client, within) => client.secondDialEx(order.digits, within);
    case 'ready':
      return (client, within) => client.sayFree(within);
    case 'busy':
      return (client, within) => client.sayBusy(order.reason, within);
    case 'wrapUp':
      return (client, within) => client.work(within);
    case 'endWrapUp':
      return (client, within) => client.cancelWork(within);
  }
}
