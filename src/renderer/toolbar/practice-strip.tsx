import type { TonebridgeApi } from '../../shared/ipc.ts';
import { isPractising } from '../../shared/practice.ts';
import type { AppState } from '../../shared/state.ts';
import { attempt } from '../model/api.ts';
import { say } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface PracticeStripProps {
  state: Pick<AppState, 'practice'>;
  api: Pick<TonebridgeApi, 'endPractice'>;
}

/** Says in the toolbar of the real session that the key is elsewhere now, and ends that. */
export function PracticeStrip({ state, api }: PracticeStripProps) {
  if (!isPractising(state)) return null;
  return (
    <Banner tone="info" title={say('practice.badge')}>
      <p>{say('practice.onToolbar')}</p>
      <Button onPress={() => void attempt(() => api.endPractice())}>{say('practice.stop')}</Button>
    </Banner>
  );
}
