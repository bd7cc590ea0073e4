import { useState } from 'preact/hooks';
import type { ControlName } from '../../shared/call-control.ts';
import type { TonebridgeApi, VerbResult } from '../../shared/ipc.ts';
import type { Notice } from '../../shared/notice.ts';
import { attempt } from '../model/api.ts';
import { say, sayNotice } from '../model/text.ts';
import { Icon } from '../ui/icon.tsx';
import { controlIcons } from './control-looks.ts';
import { type CallControlName, type ShownState, shownControls } from './shown-controls.ts';
import { useMuted } from './use-muted.ts';
import { useRoving } from './use-roving.ts';

/** What a control opens instead of being done at once. */
export type Opening = 'addIvr' | 'callOut' | 'secondDial';

export type ControlVerbs = Pick<
  TonebridgeApi,
  'answerCall' | 'holdCall' | 'retrieveCall' | 'hangUp' | 'mute' | 'unmute' | 'joinCalls' | 'dropIvr'
> &
  Pick<TonebridgeApi, 'returnToCustomer'>;

const isOpening = (name: ControlName): name is Opening =>
  name === 'addIvr' || name === 'callOut' || name === 'secondDial';

function verbs(api: ControlVerbs): Record<Exclude<CallControlName, Opening>, () => Promise<VerbResult>> {
  return {
    answer: () => api.answerCall(),
    hold: () => api.holdCall(),
    retrieve: () => api.retrieveCall(),
    hangUp: () => api.hangUp(),
    mute: () => api.mute(),
    unmute: () => api.unmute(),
    join: () => api.joinCalls(),
    dropIvr: () => api.dropIvr(),
    returnToCustomer: () => api.returnToCustomer(),
  };
}

interface CallControlsProps {
  state: ShownState;
  api: ControlVerbs;
  /** What is open below. */
  open: Opening | null;
  onOpen: (opening: Opening) => void;
}

/** What can be done with the call, in one row: a drawing and a word each. A blocked one tells why when it is pressed. */
export function CallControls({ state, api, open, onOpen }: CallControlsProps) {
  const { controls, call } = state;
  const names = shownControls(state, useMuted(controls));
  const roving = useRoving(names);
  const [told, setTold] = useState<{ name: CallControlName; why: Notice; when: string } | null>(null);
  /** What is told holds for the calls as they stood. */
  const when = `${call.kind} ${names.join(' ')}`;
  if (names.length === 0) return null;

  const press = (name: CallControlName) => {
    const { block } = controls[name];
    const closes = isOpening(name) && open === name;
    setTold(block === null || closes ? null : { name, why: block, when });
    if (isOpening(name)) {
      if (block === null || closes) onOpen(name);
    } else if (block === null) {
      // What it came to arrives with the state.
      void attempt(verbs(api)[name]).then((result) => {
        if (!result.ok && result.notice.key === 'window.internal')
          setTold({ name, why: result.notice, when });
      });
    }
  };

  const isBusy = names.some((name) => controls[name].busy);
  return (
    <>
      <div
        class={isBusy ? 'call-controls call-controls-busy' : 'call-controls'}
        role="toolbar"
        aria-label={say('bar.label')}
        ref={roving.bar}
        onKeyDown={roving.onKeyDown}
        onFocusIn={roving.onFocusIn}
        onFocusOut={roving.onFocusOut}
      >
        {names.map((name) => {
          const { block, busy } = controls[name];
          const whole = say(`bar.name.${name}`);
          return (
            <button
              key={name}
              type="button"
              class={`control control-${name}`}
              data-item={name}
              tabIndex={roving.tabIndexOf(name)}
              title={block === null ? whole : say('bar.blocked', { name: whole, why: block })}
              aria-disabled={block === null ? undefined : 'true'}
              aria-busy={busy ? 'true' : undefined}
              aria-expanded={isOpening(name) ? open === name : undefined}
              onClick={() => press(name)}
            >
              <Icon name={controlIcons[name]} />
              <span>{say(`bar.short.${name}`)}</span>
            </button>
          );
        })}
      </div>
      <p class="control-told" role="status">
        {told?.when === when &&
          say('bar.blocked', { name: say(`bar.name.${told.name}`), why: sayNotice(told.why) })}
      </p>
    </>
  );
}
