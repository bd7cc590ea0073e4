import { useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState, SessionView } from '../../shared/state.ts';
import { attempt, type Failure } from '../model/api.ts';
import { useVerb } from '../model/use-verb.ts';
import { AgentBar } from './agent-bar.tsx';
import { CallDoubt } from './call-doubt.tsx';
import { CallPanel } from './call-panel.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { Outcome } from './outcome.tsx';
import { PassButton } from './pass-button.tsx';

interface ConferenceBarProps {
  state: AppState;
  session: Extract<SessionView, { kind: 'signedIn' }>;
  api: Pick<TonebridgeApi, 'transmit' | 'signOut' | 'startOver'>;
}

/** The toolbar of a signed-in agent. */
export function ConferenceBar({ state, session, api }: ConferenceBarProps) {
  const { connection, call, transmit, transmitBlock } = state;
  const signOut = useVerb();
  const [unheard, setUnheard] = useState<Failure | null>(null);

  // What a press came to arrives with the state, for the key and the button alike; the result only tells
  // when main did not even take it. No press waits for another here: main decides what a press in flight means.
  const pass = async () => {
    const result = await attempt(() => api.transmit());
    setUnheard(!result.ok && result.notice.key === 'window.internal' ? result : null);
  };

  return (
    <div class="stack">
      <ConnectionBanner connection={connection} />
      <CallPanel call={call}>
        <CallDoubt state={state} api={api} />
      </CallPanel>
      <PassButton state={state} onPress={() => void pass()} />
      <Outcome transmit={transmit} block={transmitBlock} />
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
