import { useEffect } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { isPractising, type PracticeView } from '../../shared/practice.ts';
import type { AppState } from '../../shared/state.ts';
import { attempt } from '../model/api.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PracticeCall } from './practice-call.tsx';
import { PracticeHeard } from './practice-heard.tsx';
import { PracticeSteps, stepText } from './practice-steps.tsx';

interface PracticePanelProps {
  api: Pick<TonebridgeApi, 'startPractice' | 'pressPractice' | 'endPractice'>;
  state: Pick<AppState, 'practice' | 'shortcut'>;
}

/** What a screen reader says as the call goes on. */
function spoken(practice: PracticeView, shortcut: AppState['shortcut']): string | null {
  if (practice.kind !== 'running' || practice.step === 'starting' || practice.step === 'done') return null;
  return stepText(practice.step, shortcut);
}

/** Plays a made-up call: what happens, the toolbar in it, and who got the keys. Ends when it goes off the screen. */
export function PracticePanel({ api, state }: PracticePanelProps) {
  const { practice, shortcut } = state;
  const { busy, failure, run } = useVerb();
  const now = practice.kind === 'running' ? practice : null;
  const isOn = isPractising(state);
  const isDone = now?.step === 'done';

  useEffect(() => () => void api.endPractice().catch(() => undefined), [api]);

  const toggle = () => void run(() => (isOn ? api.endPractice() : api.startPractice()));
  return (
    <div class="practice">
      {failure && <FailureBanner failure={failure} />}
      {practice.kind === 'off' && practice.notice && (
        <Banner tone="warning" alert>
          <p>{sayNotice(practice.notice)}</p>
        </Banner>
      )}
      <div class="practice-parts">
        <div class="practice-part">
          {now && <PracticeSteps run={now} shortcut={shortcut} />}
          {now && !isDone && <PracticeHeard run={now} />}
          <div class="row">
            {/* One button, so that the focus stays where it is when the practice begins and ends. */}
            <Button kind={now ? 'plain' : 'primary'} dimmed={busy} onPress={toggle}>
              {say(isOn ? 'practice.stop' : isDone ? 'practice.again' : 'practice.start')}
            </Button>
          </div>
        </div>
        {now && isDone && (
          <div class="practice-part">
            <Banner tone="good" title={say('practice.doneTitle')} alert>
              <p>{say('practice.doneText', { count: String(now.ivrGot.length) })}</p>
            </Banner>
            <PracticeHeard run={now} />
          </div>
        )}
        {now && !isDone && (
          <PracticeCall
            run={now}
            shortcut={shortcut}
            onPress={() => void attempt(() => api.pressPractice())}
          />
        )}
      </div>
      <p class="visually-hidden" role="status">
        {spoken(practice, shortcut)}
      </p>
    </div>
  );
}
