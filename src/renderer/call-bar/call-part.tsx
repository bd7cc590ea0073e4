import { useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { CallDoubt } from '../toolbar/call-doubt.tsx';
import { CallPanel } from '../toolbar/call-panel.tsx';
import { CallControls, type Opening } from './call-controls.tsx';
import { Chooser } from './chooser.tsx';
import { ConnectRow, offersConnect } from './connect-row.tsx';
import { ContextLine } from './context-line.tsx';
import { ControlOutcome } from './control-outcome.tsx';
import { CustomerWaits } from './customer-waits.tsx';
import { FlowCard } from './flow-card.tsx';
import { Keypad } from './keypad.tsx';
import { isConnecting, shownControls } from './shown-controls.ts';

interface CallPartProps {
  state: AppState;
  api: TonebridgeApi;
}

/** The call, what can be done with it, and the way to put an IVR into it. */
export function CallPart({ state, api }: CallPartProps) {
  const { call, transmit, connect, controls } = state;
  const [opened, setOpened] = useState<Opening | 'connect' | null>(null);
  const opener = useRef<Element | null>(null);

  // What the calls no longer allow is closed by itself.
  const isPossible =
    opened === null ||
    (opened === 'connect' ? offersConnect(state) : shownControls(state, false).includes(opened));
  const open = isPossible ? opened : null;
  const toggle = (which: Opening | 'connect') => {
    opener.current = document.activeElement;
    setOpened(open === which ? null : which);
  };
  const close = () => {
    setOpened(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };

  const callControls = (
    <CallControls state={state} api={api} open={open === 'connect' ? null : open} onOpen={toggle} />
  );
  return (
    <div class="stack">
      <CustomerWaits state={state} api={api} />
      <CallPanel
        call={call}
        passing={transmit.kind === 'passing'}
        context={<ContextLine state={state} />}
        controls={callControls}
      >
        {open === 'secondDial' && <Keypad api={api} onClose={close} />}
        {open === 'addIvr' && (
          <Chooser
            title={say('choose.addIvr')}
            label={say('choose.searchName')}
            ivrs={connect.ivrs}
            onIvr={(name) => api.addIvr(name)}
            onClose={close}
          />
        )}
        {open === 'callOut' && (
          <Chooser
            title={say('choose.callOut')}
            label={say('choose.number')}
            ivrs={[]}
            onNumber={(number) => api.callOut(number)}
            numberBlock={controls.callOut.block}
            onClose={close}
          />
        )}
        <CallDoubt state={state} api={api} />
      </CallPanel>
      <ControlOutcome outcome={state.controlOutcome} />
      <FlowCard state={state} api={api} />
      {!isConnecting(state) && (
        <ConnectRow
          state={state}
          api={api}
          isChooserOpen={open === 'connect'}
          onChooser={() => toggle('connect')}
        />
      )}
      {open === 'connect' && (
        <div class="chooser-card">
          <Chooser
            title={say('choose.connect')}
            label={say('choose.searchIvr')}
            ivrs={connect.ivrs}
            onIvr={(name) => api.startFlow(name)}
            onNumber={(number) => api.callOut(number)}
            numberBlock={controls.callOut.block}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
}
