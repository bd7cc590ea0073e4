import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { PracticePanel } from '../practice/practice-panel.tsx';
import { StepFrame } from './step-frame.tsx';
import type { WelcomeRun } from './use-welcome.ts';

interface PracticeStepProps {
  api: TonebridgeApi;
  state: AppState;
  welcome: WelcomeRun;
}

/** A made-up call before the first real one. */
export function PracticeStep({ api, state, welcome }: PracticeStepProps) {
  const { practice } = state;
  const isDone = practice.kind === 'running' && practice.step === 'done';
  return (
    <StepFrame
      title={say('practice.title')}
      intro={practice.kind === 'running' ? null : say('practice.intro')}
      back={welcome.back}
      next={{ label: say(isDone ? 'welcome.next' : 'welcome.skipPractice'), quiet: !isDone }}
      onNext={welcome.next}
    >
      <PracticePanel api={api} state={state} />
    </StepFrame>
  );
}
