import type { IconName } from '../ui/icon.tsx';
import type { CallControlName } from './shown-controls.ts';

/** The drawing of each control. */
export const controlIcons = {
  answer: 'phone',
  hold: 'pause',
  retrieve: 'play',
  hangUp: 'ended',
  mute: 'mic',
  unmute: 'micOff',
  callOut: 'dialling',
  addIvr: 'addIvr',
  join: 'join',
  dropIvr: 'dropIvr',
  returnToCustomer: 'back',
  secondDial: 'ivr',
} as const satisfies Record<CallControlName, IconName>;
