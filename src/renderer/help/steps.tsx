import type { ComponentChildren } from 'preact';
import type { ShortcutView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';

/** Stands where the keys go; no text has it. */
const gap = '\u0000';

/** A text with a drawing in it, wherever the language puts it. */
function withKeys(text: string, keys: ComponentChildren) {
  const [before, after] = text.split(gap);
  return (
    <>
      {before}
      {keys}
      {after}
    </>
  );
}

interface StepsProps {
  shortcut: ShortcutView;
  onPractise: () => void;
}

/** From the customer's call to the passed numbers, with the key that is set; and a call to practise it with. */
export function Steps({ shortcut, onPractise }: StepsProps) {
  const state = say('call.threeParty');
  const press = shortcut.registered
    ? withKeys(
        say('help.step3', { state, keys: gap }),
        <KeyCaps accelerator={shortcut.accelerator} works={true} />,
      )
    : say('help.step3NoKeys', { state, button: say('pass.button') });
  return (
    <section class="card stack">
      <h2>{say('help.stepsTitle')}</h2>
      <ol class="help-steps">
        <li>{say('help.step1')}</li>
        <li>{say('help.step2')}</li>
        <li>{press}</li>
        <li>{say('help.step4', { outcome: say('outcome.passing') })}</li>
      </ol>
      <p class="help-note">{say('help.stepsNote')}</p>
      <div class="row">
        <Button onPress={onPractise}>{say('practice.open')}</Button>
      </div>
    </section>
  );
}
