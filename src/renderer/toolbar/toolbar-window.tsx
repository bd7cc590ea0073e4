import type { ComponentChildren } from 'preact';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { holdWarning } from '../call-bar/customer-waits.tsx';
import { FlowNews } from '../call-bar/flow-news.tsx';
import { useEscape } from '../call-bar/use-escape.ts';
import { attempt } from '../model/api.ts';
import type { StateClient } from '../model/state-client.ts';
import { say } from '../model/text.ts';
import { useAppState } from '../model/use-app-state.ts';
import { useFitWindow } from '../model/use-fit-window.ts';
import { Announcer } from './announcer.tsx';
import { CompactBar } from './compact-bar.tsx';
import { ConferenceBar } from './conference-bar.tsx';
import { ConfirmForce } from './confirm-force.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { KeepsRunning } from './keeps-running.tsx';
import { Outcome } from './outcome.tsx';
import { PracticeStrip } from './practice-strip.tsx';
import { Progress } from './progress.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SigningIn } from './signing-in.tsx';
import { type Sizing, useSizing } from './size-toggle.tsx';
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

interface WholeBarProps {
  state: AppState;
  api: TonebridgeApi;
  part: ComponentChildren;
  sizing: Sizing;
}

/** All of the toolbar below its title bar. */
function WholeBar({ state, api, part, sizing }: WholeBarProps) {
  return (
    <>
      <PracticeStrip state={state} api={api} />
      {part}
      {state.session.kind !== 'signedIn' && state.transmit.kind === 'blocked' && (
        <Outcome transmit={state.transmit} block={null} />
      )}
      {sizing.failure && <FailureBanner failure={sizing.failure} />}
      <Warnings warnings={state.warnings.filter((one) => one !== holdWarning(state))} />
    </>
  );
}

/** The toolbar window, whole or as one row. */
export function ToolbarWindow({ api, client }: ToolbarWindowProps) {
  const state = useAppState(client);
  const signIn = useSignIn(api);
  const content = useFitWindow(api);
  const size = state?.look.toolbarSize ?? 'normal';
  const sizing = useSizing(api, size);
  const mayCancel = state?.flow.kind === 'running' && state.flow.cancellable;
  useEscape(mayCancel ? () => void attempt(() => api.cancelFlow()) : null);
  const part = state && <SessionPart api={api} state={state} signIn={signIn} />;
  return (
    <div class={`toolbar toolbar-${size}`} ref={content}>
      {state && size === 'compact' ? (
        <CompactBar state={state} api={api} sizing={sizing} form={part} />
      ) : (
        <>
          <TitleBar api={api} sizing={sizing} />
          <main class="toolbar-body">
            {state && <WholeBar state={state} api={api} part={part} sizing={sizing} />}
          </main>
        </>
      )}
      {state?.closeHint && <KeepsRunning api={api} />}
      {/* Another language starts anew: what was announced in the one before is over. */}
      {state && <Announcer key={state.look.language} state={state} />}
      {state && <FlowNews key={`${state.look.language} flow`} state={state} />}
    </div>
  );
}
