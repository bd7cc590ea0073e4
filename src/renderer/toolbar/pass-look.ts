import type { AppState, CallView } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';

/** What the button for passing numbers depends on. */
export type PassState = Pick<AppState, 'call' | 'transmit' | 'transmitBlock' | 'shortcut'>;

/** How the button looks and what it says. */
export interface PassLook {
  readonly kind: 'ready' | 'busy' | 'again' | 'blocked';
  readonly label: string;
  readonly detail: string;
}

/** Where the numbers would go, named when the directory knows the IVR. */
function target(call: CallView): string {
  const ivr = call.kind === 'conference' && call.parties.find((party) => party.role === 'ivr');
  return ivr && ivr.name !== null ? say('pass.toNamed', { name: ivr.name }) : say('pass.toIvr');
}

/** What the key does now, and what to know about it. */
export function passLook({ call, transmit, transmitBlock }: PassState): PassLook {
  if (transmit.kind === 'sending') {
    return { kind: 'busy', label: say('pass.sending'), detail: say('pass.sendingHint') };
  }
  if (transmitBlock !== null) {
    return { kind: 'blocked', label: say('pass.button'), detail: sayNotice(transmitBlock) };
  }
  if (transmit.kind === 'passing') {
    return { kind: 'again', label: say('pass.again'), detail: say('pass.againHint') };
  }
  return { kind: 'ready', label: say('pass.button'), detail: target(call) };
}
