import { useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState, SessionView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { secondsBetween, stopWatch } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';
import { useVerb } from '../model/use-verb.ts';
import { AgentBar, agentStateName } from '../toolbar/agent-bar.tsx';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Icon } from '../ui/icon.tsx';
import { busyWords, nextWords, type StateApi } from './agent-choices.ts';
import { AgentMenu } from './agent-menu.tsx';

function Since({ since }: { since: number }) {
  return (
    <time class="agent-since" role="timer" aria-label={say('state.since')}>
      {stopWatch(secondsBetween(since, useNow(true, since)))}
    </time>
  );
}

export interface AgentRowProps {
  state: Pick<AppState, 'readiness' | 'controls' | 'connection'>;
  session: Extract<SessionView, { kind: 'signedIn' }>;
  api: StateApi & Pick<TonebridgeApi, 'signOut'>;
}

/** Who is signed in, in which state and since when, with a menu of the others; and the way out. */
export function AgentRow({ state, session, api }: AgentRowProps) {
  const { readiness, connection } = state;
  const { agentState } = session;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const signOut = useVerb();
  const name = agentState === 'busy' ? busyWords(readiness.reason) : agentStateName(agentState);
  const next = nextWords(readiness);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class="agent-row">
      {signOut.failure && <FailureBanner failure={signOut.failure} />}
      {isOpen && <AgentMenu state={state} agentState={agentState} api={api} onClose={close} />}
      <AgentBar
        session={session}
        connection={connection}
        signingOut={signOut.busy}
        onSignOut={() => void signOut.run(() => api.signOut())}
      >
        <button
          type="button"
          class="agent-state"
          aria-haspopup="menu"
          aria-expanded={isOpen}
          title={say('state.label', { state: name })}
          onClick={() => setOpen(!isOpen)}
          ref={opener}
        >
          <span class="agent-state-name">{name}</span>
          <Icon name="more" />
        </button>
        {/* A call has a time of its own. */}
        {readiness.since !== null && agentState !== 'talking' && <Since since={readiness.since} />}
        {next && <span class="agent-next">{next}</span>}
      </AgentBar>
    </div>
  );
}
