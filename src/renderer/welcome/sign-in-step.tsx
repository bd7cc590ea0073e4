import { useEffect } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { ConfirmForce } from '../toolbar/confirm-force.tsx';
import { Progress } from '../toolbar/progress.tsx';
import { SignInForm } from '../toolbar/sign-in-form.tsx';
import { SigningIn } from '../toolbar/signing-in.tsx';
import { type SignInDraft, useSignIn } from '../toolbar/use-sign-in.ts';
import { Warnings } from '../toolbar/warnings.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ReadyPart } from './ready-part.tsx';
import type { WelcomeRun } from './use-welcome.ts';

interface SignInStepProps {
  api: TonebridgeApi;
  state: AppState;
  welcome: WelcomeRun;
  /** Leaves the set-up. */
  onFinish: () => void;
}

/** The toolbar's sign-in, with what was typed kept over a closed window. */
export function SignInStep({ api, state, welcome, onFinish }: SignInStepProps) {
  const { session } = state;
  const { agentId, phoneNumber } = welcome.draft;
  const kept: Partial<SignInDraft> = {
    ...(agentId !== undefined && { agentId }),
    ...(phoneNumber !== undefined && { phoneNumber }),
  };
  const signIn = useSignIn(api, kept);
  const { draft, loaded } = signIn;

  useEffect(() => {
    if (loaded) welcome.type({ agentId: draft.agentId, phoneNumber: draft.phoneNumber });
  }, [draft.agentId, draft.phoneNumber, loaded]);

  if (session.kind === 'signedIn') return <ReadyPart agentId={session.agentId} onFinish={onFinish} />;
  const isOut = session.kind === 'signedOut';
  return (
    <div class="welcome-step">
      <div class="welcome-body">
        {isOut && loaded && signIn.gatewayMissing && (
          <>
            <h1>{say('signIn.title')}</h1>
            <Banner tone="info">
              <p>{say('welcome.signInNoGateway')}</p>
              <Button onPress={() => welcome.go('gateway')}>{say('welcome.signInToGateway')}</Button>
            </Banner>
          </>
        )}
        {isOut && loaded && !signIn.gatewayMissing && (
          <SignInForm session={session} signIn={signIn} onOpenSettings={() => welcome.go('gateway')} />
        )}
        {session.kind === 'signingIn' && <SigningIn state={state} session={session} api={api} />}
        {session.kind === 'confirmForce' && <ConfirmForce agentId={session.agentId} api={api} />}
        {session.kind === 'signingOut' && <Progress text={say('progress.signingOut')} />}
        <Warnings warnings={state.warnings} />
        {isOut && <p class="welcome-intro">{say('welcome.signInHint')}</p>}
      </div>
      {isOut && (
        <footer class="welcome-footer">
          {welcome.back && <Button onPress={welcome.back}>{say('welcome.back')}</Button>}
          <span class="welcome-gap" />
          <Button kind="quiet" onPress={onFinish}>
            {say('welcome.later')}
          </Button>
        </footer>
      )}
    </div>
  );
}
