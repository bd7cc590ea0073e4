import { useEffect } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { fieldError, fieldId, useFocusOnError } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { StepFrame } from './step-frame.tsx';
import { type GatewayStepForm, useGatewayStep } from './use-gateway-step.ts';
import type { WelcomeRun } from './use-welcome.ts';

interface GatewayStepProps {
  api: TonebridgeApi;
  state: Pick<AppState, 'managed'>;
  welcome: WelcomeRun;
  /** Leaves the set-up. */
  onSkip: () => void;
}

function nextLabel({ isGood, busy, failure }: GatewayStepForm): string {
  if (isGood) return say('welcome.next');
  if (busy) return say('welcome.checking');
  return say(failure ? 'welcome.checkAgain' : 'welcome.check');
}

/** Asks for the gateway and tries it, so that a wrong address is found here and not at the sign-in. */
export function GatewayStep({ api, state, welcome, onSkip }: GatewayStepProps) {
  const form = useGatewayStep(api, welcome);
  const { failure, gateway, caFile } = form;
  const needsFile = !state.managed.includes('caFile') && (failure?.field === 'caFile' || caFile !== '');
  const isBeside = failure?.field === 'gateway' || (failure?.field === 'caFile' && needsFile);
  useFocusOnError(failure);
  useEffect(() => {
    if (form.loaded) document.getElementById(fieldId('gateway'))?.focus();
  }, [form.loaded]);

  return (
    <StepFrame
      title={say('welcome.gatewayTitle')}
      intro={say('welcome.gatewayIntro')}
      back={welcome.back}
      skip={{ label: say('welcome.skipAll'), onPress: onSkip }}
      next={{ label: nextLabel(form), busy: form.busy }}
      onNext={() => (form.isGood ? form.use() : form.check())}
      hasField
    >
      <TextField
        id={fieldId('gateway')}
        setting="gateway"
        label={say('settings.gateway')}
        hint={say('settings.gatewayHint')}
        type="url"
        maxLength={300}
        value={gateway}
        onChange={(value) => form.type({ gateway: value })}
        error={fieldError(failure, 'gateway')}
      />
      {needsFile && (
        <TextField
          id={fieldId('caFile')}
          label={say('settings.caFile')}
          hint={say('welcome.caFileHint')}
          maxLength={1000}
          value={caFile}
          onChange={(value) => form.type({ caFile: value })}
          error={fieldError(failure, 'caFile')}
        />
      )}
      {failure && !isBeside && <FailureBanner failure={failure} />}
      {form.mayBeUsed && (
        <div class="row">
          <Button kind="quiet" onPress={form.use}>
            {say('welcome.useUnchecked')}
          </Button>
        </div>
      )}
      <div role="status">
        {form.isGood && (
          <Banner tone="good">
            <p>{say('welcome.checkOk')}</p>
          </Banner>
        )}
      </div>
    </StepFrame>
  );
}
