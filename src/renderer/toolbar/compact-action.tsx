import { signsInByItself } from '../../shared/by-itself.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { ConnectButton, offersConnect } from '../call-bar/connect-row.tsx';
import { customerWaits, takeBack } from '../call-bar/customer-waits.tsx';
import { say } from '../model/text.ts';
import type { VerbRun } from '../model/use-verb.ts';
import { Button } from '../ui/button.tsx';
import { PassButton } from './pass-button.tsx';

interface CompactActionProps {
  state: AppState;
  api: Pick<
    TonebridgeApi,
    'signOut' | 'startFlow' | 'cancelFlow' | 'retrieveCall' | 'returnToCustomer' | 'answerCall'
  >;
  /** Whether the sign-in form is open below. */
  isFormOpen: boolean;
  onForm: () => void;
  /** The verb of whatever is not the passing of numbers. */
  cancelling: VerbRun;
  onPass: () => void;
}

/** What to press in a call: the customer back, the way out of the flow, the next IVR, else the key. */
function CallAction({ state, api, cancelling, onPass }: CompactActionProps) {
  const { busy, run } = cancelling;
  const { flow, connect } = state;
  if (customerWaits(state)) {
    return (
      <Button kind="primary" icon="play" dimmed={busy} onPress={() => void run(() => takeBack(state, api))}>
        {say('bar.short.retrieve')}
      </Button>
    );
  }
  if (flow.kind === 'running') {
    return (
      <Button
        dimmed={!flow.cancellable || busy}
        label={say(flow.cancellable ? 'link.cancelHint' : 'link.cancelling')}
        onPress={() => flow.cancellable && void run(() => api.cancelFlow())}
      >
        {say(flow.cancellable ? 'link.cancel' : 'link.cancelling')}
      </Button>
    );
  }
  if (flow.kind === 'wayBack') return null;
  if (state.call.kind === 'ringing' && state.controls.answer.block === null) {
    return (
      <Button kind="primary" icon="phone" dimmed={busy} onPress={() => void run(() => api.answerCall())}>
        {say('bar.short.answer')}
      </Button>
    );
  }
  if (offersConnect(state) && connect.ivr !== null && connect.block === null) {
    return <ConnectButton state={state} onPress={() => void run(() => api.startFlow(null))} compact />;
  }
  return <PassButton state={state} onPress={onPass} compact />;
}

/** The one thing to press in the compact toolbar. */
export function CompactAction(props: CompactActionProps) {
  const { state, api, isFormOpen, onForm, cancelling } = props;
  switch (state.session.kind) {
    case 'signedIn':
      return <CallAction {...props} />;
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
