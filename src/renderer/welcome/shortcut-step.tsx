import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { keyCaps, onMac } from '../model/accelerator.ts';
import { fieldError } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { ShortcutField } from '../settings/shortcut-field.tsx';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Banner } from '../ui/banner.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';
import { StepFrame } from './step-frame.tsx';
import type { WelcomeRun } from './use-welcome.ts';

interface ShortcutStepProps {
  api: TonebridgeApi;
  state: Pick<
    AppState,
    | 'shortcut'
    | 'connectShortcut'
    | 'toolbarShortcut'
    | 'shortcutUse'
    | 'shortcutReach'
    | 'practice'
    | 'managed'
  >;
  welcome: WelcomeRun;
}

/** What became of trying the key. */
function Trial({ state: { shortcut, practice } }: Pick<ShortcutStepProps, 'state'>) {
  if (!shortcut.registered) {
    return (
      <Banner tone="warning">
        <p>{say('welcome.tryDead')}</p>
      </Banner>
    );
  }
  if (practice.kind !== 'trying') return null;
  if (practice.heardAt !== null) {
    return (
      <Banner tone="good">
        <p>{say('welcome.tryHeard')}</p>
      </Banner>
    );
  }
  const keys = keyCaps(shortcut.accelerator, onMac()).join(' + ');
  return (
    <Banner tone="info" title={say('welcome.tryTitle', { shortcut: keys })}>
      <p>{say('welcome.tryText')}</p>
    </Banner>
  );
}

/** Records the shortcut and has it tried; while this step is open a press of the key does nothing else. */
export function ShortcutStep({ api, state, welcome }: ShortcutStepProps) {
  const { accelerator } = state.shortcut;
  const [wanted, setWanted] = useState<string | null>(null);
  const saving = useVerb();
  const trying = useVerb();

  useEffect(() => {
    void trying.run(() => api.tryKey(true));
    return () => void api.tryKey(false).catch(() => undefined);
  }, [api]);

  const record = (shortcut: string) => {
    setWanted(shortcut);
    void saving
      .run(async () => api.saveSettings({ ...(await api.getSettings()), shortcut }))
      .then((result) => {
        if (!result?.ok) return;
        setWanted(null);
        // What was heard was another key.
        void trying.run(() => api.tryKey(true));
      });
  };

  const failure = saving.failure?.field === 'shortcut' ? trying.failure : (saving.failure ?? trying.failure);
  return (
    <StepFrame
      title={say('welcome.shortcutTitle')}
      intro={say('welcome.shortcutIntro')}
      back={welcome.back}
      next={{ label: say('welcome.next') }}
      onNext={welcome.next}
    >
      {state.managed.includes('shortcut') ? (
        <p>
          <KeyCaps accelerator={accelerator} works={state.shortcut.registered} />{' '}
          <span class="field-hint">{say('settings.managed')}</span>
        </p>
      ) : (
        <ShortcutField
          api={api}
          action="pass"
          accelerators={{
            pass: wanted ?? accelerator,
            connect: state.connectShortcut.accelerator,
            toolbar: state.toolbarShortcut.accelerator,
          }}
          state={state}
          clearable={false}
          testable={false}
          onChange={record}
          error={fieldError(saving.failure, 'shortcut')}
        />
      )}
      {failure && <FailureBanner failure={failure} />}
      <div role="status">
        <Trial state={state} />
      </div>
    </StepFrame>
  );
}
