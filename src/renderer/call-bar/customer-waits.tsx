import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { Notice } from '../../shared/notice.ts';
import type { AppState } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

export type WaitState = Pick<AppState, 'flow' | 'controls' | 'warnings'>;
type BackApi = Pick<TonebridgeApi, 'retrieveCall' | 'returnToCustomer'>;

/** The standing warning about a customer who is on hold; null without one. */
export function holdWarning({ warnings }: Pick<AppState, 'warnings'>): Notice | null {
  return warnings.find(({ key }) => key.startsWith('warning.customerHeld')) ?? null;
}

/** Whether a customer is left on hold and nothing goes on by itself. */
export function customerWaits(state: WaitState): boolean {
  return (state.flow.kind === 'failed' && state.flow.customer === 'onHold') || holdWarning(state) !== null;
}

/** Takes the customer back, by whichever way the calls allow. */
export function takeBack({ controls }: WaitState, api: BackApi) {
  return controls.retrieve.block === null || controls.returnToCustomer.block !== null
    ? api.retrieveCall()
    : api.returnToCustomer();
}

/** Says, for as long as it is so, that the customer is on hold; with the way back. */
export function CustomerWaits({ state, api }: { state: WaitState; api: BackApi }) {
  const verb = useVerb();
  if (!customerWaits(state)) return null;
  const warning = holdWarning(state);
  return (
    <section class="customer-waits">
      <Banner tone="warning" icon="pause" title={say('place.onHold')}>
        <p>{warning ? sayNotice(warning) : say('place.onHoldText')}</p>
        <Button
          kind="primary"
          icon="play"
          dimmed={verb.busy}
          onPress={() => void verb.run(() => takeBack(state, api))}
        >
          {say('place.takeBack')}
        </Button>
      </Banner>
      {verb.failure && <FailureBanner failure={verb.failure} />}
    </section>
  );
}
