import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { AgentStateView, ConnectionView, SessionView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';

const stateLabels = {
  unknown: 'agent.unknown',
  ready: 'agent.ready',
  busy: 'agent.busy',
  wrapUp: 'agent.wrapUp',
  talking: 'agent.talking',
  rest: 'agent.rest',
} as const satisfies Record<AgentStateView, MessageKey>;

const connectionLabels = {
  none: 'connection.none',
  online: 'connection.online',
  reconciling: 'connection.reconciling',
  reconnecting: 'connection.reconnecting',
} as const satisfies Record<ConnectionView['kind'], MessageKey>;

interface AgentBarProps {
  session: Extract<SessionView, { kind: 'signedIn' }>;
  connection: ConnectionView;
  signingOut: boolean;
  onSignOut: () => void;
}

/** Who is signed in, in which state, over which connection; and the way out. */
export function AgentBar({ session, connection, signingOut, onSignOut }: AgentBarProps) {
  return (
    <footer class="agent-bar">
      <span class={`dot dot-${session.agentState}`} aria-hidden="true" />
      <p class="agent-bar-text">
        <strong>{say('agent.label', { agentId: session.agentId })}</strong>
        <span>{say(stateLabels[session.agentState])}</span>
        <span class={`connection connection-${connection.kind}`}>
          {say(connectionLabels[connection.kind])}
        </span>
      </p>
      <Button kind="quiet" icon="signOut" dimmed={signingOut} onPress={onSignOut}>
        {say('agent.signOut')}
      </Button>
    </footer>
  );
}
