import { signsInByItself } from '../../shared/by-itself.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState, SessionView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { Button } from '../ui/button.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { Progress } from './progress.tsx';
import { Reconnecting } from './reconnecting.tsx';

interface SigningInProps {
  state: Pick<AppState, 'session' | 'connection'>;
  session: Extract<SessionView, { kind: 'signingIn' }>;
  api: Pick<TonebridgeApi, 'signOut'>;
}

/** A sign-in under way: what it waits for, and a way out when nobody but the program has asked for it. */
export function SigningIn({ state, session, api }: SigningInProps) {
  const { connection } = state;
  const { busy, failure, run } = useVerb();
  const isWaiting = connection.kind === 'reconnecting';
  return (
    <div class="stack">
      <Progress text={say(`progress.${session.step}`)} resting={isWaiting} />
      {isWaiting && <Reconnecting connection={connection} title={say('connection.notYet')} />}
      {failure && <FailureBanner failure={failure} />}
      {signsInByItself(state) && (
        <div class="row">
          <Button dimmed={busy} onPress={() => void run(() => api.signOut())}>
            {say('signIn.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
