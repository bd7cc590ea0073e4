import type { ComponentChildren } from 'preact';
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

/** The agent's state in words. */
export function agentStateName(state: AgentStateView): string {
  return say(stateLabels[state]);
}

interface AgentBarProps {
  session: Extract<SessionView, { kind: 'signedIn' }>;
  connection: ConnectionView;
  signingOut: boolean;
  onSignOut: () => void;
  /** In place of the state in words. */
  children?: ComponentChildren;
}

/** Who is signed in, in which state, over which connection; and the way out. */
export function AgentBar({ session, connection, signingOut, onSignOut, children }: AgentBarProps) {
  return (
    <footer class="agent-bar">
      <span class={`dot dot-${session.agentState}`} aria-hidden="true" />
      <div class="agent-bar-text">
        <strong>{say('agent.label', { agentId: session.agentId })}</strong>
        {children ?? <span>{agentStateName(session.agentState)}</span>}
        <span class={`connection connection-${connection.kind}`}>
          {say(connectionLabels[connection.kind])}
        </span>
      </div>
      <Button kind="quiet" icon="signOut" dimmed={signingOut} onPress={onSignOut}>
        {say('agent.signOut')}
      </Button>
    </footer>
  );
}
