import { signsInByItself } from '../../shared/by-itself.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import type { VerbRun } from '../model/use-verb.ts';
import { Button } from '../ui/button.tsx';
import { PassButton } from './pass-button.tsx';

interface CompactActionProps {
  state: AppState;
  api: Pick<TonebridgeApi, 'signOut'>;
  /** Whether the sign-in form is open below. */
  isFormOpen: boolean;
  onForm: () => void;
  cancelling: VerbRun;
  onPass: () => void;
}

/** The one thing to press in the compact toolbar. */
export function CompactAction(props: CompactActionProps) {
  const { state, api, isFormOpen, onForm, cancelling, onPass } = props;
  switch (state.session.kind) {
    case 'signedIn':
      return <PassButton state={state} onPress={onPass} compact />;
    case 'signedOut':
      return <Button onPress={onForm}>{say(isFormOpen ? 'look.signInClose' : 'look.signIn')}</Button>;
    case 'signingIn':
      return signsInByItself(state) ? (
        <Button dimmed={cancelling.busy} onPress={() => void cancelling.run(() => api.signOut())}>
          {say('signIn.cancel')}
        </Button>
      ) : null;
    case 'confirmForce':
    case 'signingOut':
      return null;
  }
}
