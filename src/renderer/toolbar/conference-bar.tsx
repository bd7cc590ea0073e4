import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState, SessionView } from '../../shared/state.ts';
import { AgentRow } from '../call-bar/agent-row.tsx';
import { CallPart } from '../call-bar/call-part.tsx';
import { showsConnect } from '../call-bar/connect-row.tsx';
import { isConnecting } from '../call-bar/shown-controls.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { Outcome } from './outcome.tsx';
import { PassButton } from './pass-button.tsx';
import { usePass } from './use-pass.ts';

interface ConferenceBarProps {
  state: AppState;
  session: Extract<SessionView, { kind: 'signedIn' }>;
  api: TonebridgeApi;
}

/** The toolbar of a signed-in agent. */
export function ConferenceBar({ state, session, api }: ConferenceBarProps) {
  const { connection, transmit, transmitBlock } = state;
  const { pass, unheard } = usePass(api);
  // The flow passes the numbers itself, so its card takes the place of the button.
  // Numbers can't be passed yet where connecting is offered.
  const isSlim = showsConnect(state) && transmitBlock !== null;
  const hasButton = !isConnecting(state);

  return (
    <div class="stack">
      <ConnectionBanner connection={connection} />
      <CallPart state={state} api={api} />
      {(hasButton || transmit.kind !== 'idle') && (
        <div class="pass-card">
          {hasButton && <PassButton state={state} onPress={pass} slim={isSlim} />}
          <Outcome
            transmit={transmit}
            block={hasButton && !isSlim ? transmitBlock : null}
            call={state.call}
          />
        </div>
      )}
      {unheard && <FailureBanner failure={unheard} />}
      <AgentRow state={state} session={session} api={api} />
    </div>
  );
}
