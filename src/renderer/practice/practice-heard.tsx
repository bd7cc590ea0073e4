import type { PracticeRun } from '../../shared/practice.ts';
import { say } from '../model/text.ts';

/** One listener and the keys it got. */
function Heard({ label, keys }: { label: string; keys: string }) {
  return (
    <div class="practice-heard-row">
      <dt>{label}</dt>
      <dd class={keys === '' ? 'practice-nothing' : 'practice-keys'} dir={keys === '' ? undefined : 'ltr'}>
        {keys === '' ? say('practice.nothing') : [...keys].join(' ')}
      </dd>
    </div>
  );
}

/** Who got the made-up customer's keys: the whole point of the product. */
export function PracticeHeard({ run }: { run: PracticeRun }) {
  return (
    <dl class="practice-heard" aria-label={say('practice.heard')}>
      <Heard label={say('practice.ivrGot')} keys={run.ivrGot} />
      <Heard label={say('practice.recordingGot')} keys={run.recordingGot} />
    </dl>
  );
}
