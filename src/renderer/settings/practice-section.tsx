import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';

/** The ways back to practising and to the first steps. */
export function PracticeSection({ api }: { api: Pick<TonebridgeApi, 'openWindow'> }) {
  return (
    <section class="card stack" aria-labelledby="practice-title">
      <h2 id="practice-title">{say('welcome.section')}</h2>
      <p class="field-hint">{say('welcome.sectionText')}</p>
      <div class="row">
        <Button onPress={() => void attempt(() => api.openWindow('practice'))}>{say('practice.open')}</Button>
        <Button onPress={() => void attempt(() => api.openWindow('welcome'))}>{say('welcome.open')}</Button>
      </div>
    </section>
  );
}
