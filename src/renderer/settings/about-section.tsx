import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import type { UpdateView } from '../../shared/update.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { Button } from '../ui/button.tsx';

interface AboutSectionProps {
  api: Pick<TonebridgeApi, 'checkUpdate' | 'restartToUpdate'>;
  state: Pick<AppState, 'about' | 'update'>;
}

/** Which version this is, and the way to a newer one. */
export function AboutSection({ api, state: { about, update } }: AboutSectionProps) {
  const verb = useVerb();
  // What the last look came to stands in the state.
  const refusal = update.kind === 'ready' ? verb.failure : null;
  return (
    <section class="card stack" aria-labelledby="about-title">
      <h2 id="about-title">{say('about.section')}</h2>
      <p>{say('about.version', { version: about.version })}</p>
      {about.buildKind !== 'signed' && <p class="field-hint">{say(`about.${about.buildKind}`)}</p>}
      <p aria-live="polite">{updateText(update)}</p>
      {refusal && <p class="field-error">{sayNotice(refusal.notice)}</p>}
      {update.kind !== 'off' && (
        <div class="row">
          {update.kind === 'ready' ? (
            <Button onPress={() => void verb.run(api.restartToUpdate)}>{say('update.restart')}</Button>
          ) : (
            <Button onPress={() => void verb.run(api.checkUpdate)}>{say('update.check')}</Button>
          )}
        </div>
      )}
      {about.licences !== '' && <p class="field-hint">{say('about.licences', { file: about.licences })}</p>}
    </section>
  );
}

function updateText(update: UpdateView): string {
  switch (update.kind) {
    case 'failed':
      return sayNotice(update.notice);
    case 'ready':
      return say('update.readyText', { version: update.version });
    case 'available':
    case 'downloading':
      return say(`update.${update.kind}`, { version: update.version });
    default:
      return say(`update.${update.kind}`);
  }
}
