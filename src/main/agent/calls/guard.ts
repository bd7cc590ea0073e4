import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type CallState, countCalls } from '../call-state.ts';
import { hasActiveCall } from './held-calls.ts';

/** Operations of the gateway on calls, as far as their acceptance depends on the calls. */
export type CallOperation =
  | 'answer'
  | 'hold'
  | 'retrieve'
  | 'hangUp'
  | 'mute'
  | 'unmute'
  | 'callOut'
  | 'join'
  | 'secondDial'
  | { readonly drop: string };

/**
 * Why the gateway would refuse an operation in these calls; null exactly when it would accept it (protocol notes §4).
 * A property test compares it with the simulator's world.
 *
 * @param muted whether the agent's side is muted now.
 */
export function refusalOf(operation: CallOperation, state: CallState, muted: boolean): MessageKey | null {
  const has = (...phases: readonly string[]) => state.legs.some(({ phase }) => phases.includes(phase));
  const inConference = state.conference !== null && !state.conference.held;
  const isHeard = has('talking') || inConference;
  switch (operation) {
    case 'answer':
      return has('ringing') ? null : 'control.noRinging';
    case 'hold':
      if (has('talking')) return null;
      return inConference ? 'control.holdConference' : 'control.notTalking';
    case 'retrieve':
      if (!has('held') && !state.conference?.held) return 'control.noHeld';
      return hasActiveCall(state) ? 'control.activeCall' : null;
    case 'hangUp':
      return countCalls(state) > 0 ? null : 'control.noCall';
    case 'mute':
      if (!isHeard) return 'control.notTalking';
      return muted ? 'control.muted' : null;
    case 'unmute':
      if (!isHeard) return 'control.notTalking';
      return muted ? null : 'control.notMuted';
    case 'callOut':
      return hasActiveCall(state) ? 'control.activeCall' : null;
    case 'join':
      return has('talking') && has('held') ? null : 'control.joinNeedsTwo';
    case 'secondDial':
      return isHeard ? null : 'control.notTalking';
    default: {
      const { drop } = operation;
      const isThere =
        state.legs.some(({ number }) => number === drop) || state.conference?.numbers.includes(drop);
      return isThere ? null : 'control.noIvrInCall';
    }
  }
}
