import type { ControlName, ControlsView } from '../../shared/call-control.ts';
import type { AppState, PartyView } from '../../shared/state.ts';

/** The controls that are about calls; those of the agent's state have a menu. */
export type CallControlName = Exclude<ControlName, 'ready' | 'busy' | 'wrapUp' | 'endWrapUp'>;

/** What decides which controls are drawn. */
export type ShownState = Pick<AppState, 'call' | 'controls' | 'flow' | 'connect'>;

/** Whether an IVR is being put into the call, or the customer is being brought back. */
export function isConnecting({ flow }: Pick<AppState, 'flow'>): boolean {
  return flow.kind === 'running' || flow.kind === 'wayBack';
}

const free = (controls: ControlsView, name: ControlName) => controls[name].block === null;

function usualControls(state: ShownState, muted: boolean): CallControlName[] {
  const { call, controls, connect } = state;
  const mic = muted ? 'unmute' : 'mute';
  const addIvr: CallControlName[] = connect.ivrs.length > 0 ? ['addIvr'] : [];
  /** Menus are what IVRs have. */
  const keypad = (party: PartyView): CallControlName[] => (party.role === 'customer' ? [] : ['secondDial']);
  switch (call.kind) {
    case 'none':
    case 'ended':
      return free(controls, 'callOut') ? ['callOut'] : [];
    case 'ringing':
      return ['answer', 'hangUp'];
    case 'talking':
      return call.held === null
        ? ['hold', mic, ...keypad(call.party), ...addIvr, 'hangUp']
        : ['join', mic, ...keypad(call.party), 'returnToCustomer', 'hangUp'];
    case 'held':
      return ['retrieve', 'callOut', ...addIvr, 'hangUp'];
    case 'dialling':
      return call.held === null ? ['hangUp'] : ['returnToCustomer', 'hangUp'];
    case 'conference':
      // Both lead to the customer alone; the first says what it does.
      return [free(controls, 'dropIvr') ? 'dropIvr' : 'returnToCustomer', 'secondDial', mic, 'hangUp'];
    case 'oneLeft':
      return ['hold', mic, ...keypad(call.party), ...addIvr, 'hangUp'];
  }
}

/**
 * The controls that make sense as the calls stand, in their order; hanging up comes last. While an IVR is being
 * connected only what can be done beside it, because cancelling is the way out then.
 *
 * @param muted whether the agent's microphone is off.
 */
export function shownControls(state: ShownState, muted: boolean): CallControlName[] {
  const { controls } = state;
  const usual = usualControls(state, muted);
  if (isConnecting(state)) {
    return usual.filter(
      (name) => ['mute', 'unmute', 'secondDial', 'hangUp'].includes(name) && free(controls, name),
    );
  }
  const isIdle = state.call.kind === 'none' || state.call.kind === 'ended';
  const further = (['answer', 'retrieve'] as const).filter(
    (name) => !isIdle && free(controls, name) && !usual.includes(name),
  );
  return [...further, ...usual];
}
