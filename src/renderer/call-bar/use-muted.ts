import { useRef } from 'preact/hooks';
import type { ControlsView } from '../../shared/call-control.ts';

/**
 * Whether the agent's microphone is off. While a control is being carried out all of them are blocked for that
 * reason, and what was known before holds on.
 */
export function useMuted({ mute, unmute }: Pick<ControlsView, 'mute' | 'unmute'>): boolean {
  const muted = useRef(false);
  if (unmute.block === null) muted.current = true;
  else if (mute.block === null) muted.current = false;
  return muted.current;
}
