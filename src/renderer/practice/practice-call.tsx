import type { PracticeRun } from '../../shared/practice.ts';
import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { CallPanel } from '../toolbar/call-panel.tsx';
import { Outcome } from '../toolbar/outcome.tsx';
import { PassButton } from '../toolbar/pass-button.tsx';

interface PracticeCallProps {
  run: PracticeRun;
  shortcut: AppState['shortcut'];
  onPress: () => void;
}

/** The toolbar as it looks in the practice call, and marked as such. */
export function PracticeCall({ run, shortcut, onPress }: PracticeCallProps) {
  return (
    <section class="practice-call" aria-label={say('practice.toolbar')}>
      <p class="practice-badge">{say('practice.badge')}</p>
      <div class="stack">
        <CallPanel call={run.call} passing={run.transmit.kind === 'passing'} />
        <div class="pass-card">
          <PassButton state={{ ...run, shortcut }} onPress={onPress} />
          <Outcome transmit={run.transmit} block={run.transmitBlock} />
        </div>
      </div>
    </section>
  );
}
