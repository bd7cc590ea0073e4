import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState, SessionView } from '../../shared/state.ts';
import { useVerb } from '../model/use-verb.ts';
import { AgentBar } from './agent-bar.tsx';
import { CallDoubt } from './call-doubt.tsx';
import { CallPanel } from './call-panel.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { Outcome } from './outcome.tsx';
import { PassButton } from './pass-button.tsx';
import { usePass } from './use-pass.ts';

interface ConferenceBarProps {
  state: AppState;
  session: Extract<SessionView, { kind: 'signedIn' }>;
  api: Pick<TonebridgeApi, 'transmit' | 'signOut' | 'startOver'>;
}

/** The toolbar of a signed-in agent. */
export function ConferenceBar({ state, session, api }: ConferenceBarProps) {
  const { connection, call, transmit, transmitBlock } = state;
  const signOut = useVerb();
  const { pass, unheard } = usePass(api);

  return (
    <div class="stack">
      <ConnectionBanner connection={connection} />
      <CallPanel call={call} passing={transmit.kind === 'passing'}>
        <CallDoubt state={state} api={api} />
      </CallPanel>
      <div class="pass-card">
        <PassButton state={state} onPress={pass} />
        <Outcome transmit={transmit} block={transmitBlock} />
      </div>
      {unheard && <FailureBanner failure={unheard} />}
      {signOut.failure && <FailureBanner failure={signOut.failure} />}
      <AgentBar
        session={session}
        connection={connection}
        signingOut={signOut.busy}
        onSignOut={() => void signOut.run(() => api.signOut())}
      />
    </div>
  );
}
