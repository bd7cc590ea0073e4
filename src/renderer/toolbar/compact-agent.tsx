import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { ConnectionView, SessionView } from '../../shared/state.ts';
import { useVerb } from '../model/use-verb.ts';
import { AgentBar } from './agent-bar.tsx';
import { FailureBanner } from './failure-banner.tsx';

interface CompactAgentProps {
  session: Extract<SessionView, { kind: 'signedIn' }>;
  connection: ConnectionView;
  api: Pick<TonebridgeApi, 'signOut'>;
}

/** Who is signed in, and the way out: a row that is opened, because a press beside "hide" must not sign out. */
export function CompactAgent({ session, connection, api }: CompactAgentProps) {
  const signOut = useVerb();
  return (
    <>
      {signOut.failure && <FailureBanner failure={signOut.failure} />}
      <AgentBar
        session={session}
        connection={connection}
        signingOut={signOut.busy}
        onSignOut={() => void signOut.run(() => api.signOut())}
      />
    </>
  );
}
