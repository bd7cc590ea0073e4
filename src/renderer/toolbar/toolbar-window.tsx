import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { attempt } from '../model/api.ts';
import type { StateClient } from '../model/state-client.ts';
import { say } from '../model/text.ts';
import { useAppState } from '../model/use-app-state.ts';
import { useFitWindow } from '../model/use-fit-window.ts';
import { Announcer } from './announcer.tsx';
import { ConferenceBar } from './conference-bar.tsx';
import { ConfirmForce } from './confirm-force.tsx';
import { Outcome } from './outcome.tsx';
import { Progress } from './progress.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SigningIn } from './signing-in.tsx';
import { TitleBar } from './title-bar.tsx';
import { type SignIn, useSignIn } from './use-sign-in.ts';
import { Warnings } from './warnings.tsx';

interface ToolbarWindowProps {
  api: TonebridgeApi;
  client: StateClient;
}

/** What the window is about: one view per kind of session. */
function SessionPart({ api, state, signIn }: { api: TonebridgeApi; state: AppState; signIn: SignIn }) {
  const { session } = state;
  switch (session.kind) {
    case 'signedOut':
      return signIn.loaded ? (
        <SignInForm
          session={session}
          signIn={signIn}
          onOpenSettings={() => void attempt(() => api.openWindow('settings'))}
        />
      ) : null;
    case 'signingIn':
      return <SigningIn state={state} session={session} api={api} />;
    case 'confirmForce':
      return <ConfirmForce agentId={session.agentId} api={api} />;
    case 'signedIn':
      return <ConferenceBar state={state} session={session} api={api} />;
    case 'signingOut':
      return <Progress text={say('progress.signingOut')} />;
  }
}

/** The toolbar window. */
export function ToolbarWindow({ api, client }: ToolbarWindowProps) {
  const state = useAppState(client);
  const signIn = useSignIn(api);
  const content = useFitWindow(api);
  return (
    <div class="toolbar" ref={content}>
      <TitleBar api={api} />
      <main class="toolbar-body">
        {state && (
          <>
            <SessionPart api={api} state={state} signIn={signIn} />
            {state.session.kind !== 'signedIn' && state.transmit.kind === 'blocked' && (
              <Outcome transmit={state.transmit} block={null} />
            )}
            <Warnings warnings={state.warnings} />
            {/* Another language starts anew: what was announced in the one before is over. */}
            <Announcer key={state.look.language} state={state} />
          </>
        )}
      </main>
    </div>
  );
}
