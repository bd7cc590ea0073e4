import { useEffect, useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { say } from '../model/text.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { IconButton } from '../ui/button.tsx';
import { useDigits } from './use-digits.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const spoken: Readonly<Record<string, 'keypad.star' | 'keypad.hash'>> = {
  '*': 'keypad.star',
  '#': 'keypad.hash',
};
const shownDots = 16;

/** The agent's own keys for menus of the IVR. They go out one by one; what remains here is how many there were. */
export function Keypad({ api, onClose }: { api: Pick<TonebridgeApi, 'secondDial'>; onClose: () => void }) {
  const { count, failure, press } = useDigits(api);
  const [told, setTold] = useState<'keypad.noPaste' | 'keypad.onlyKeys' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const type = (digits: string) => {
    setTold(null);
    press(digits);
  };
  /** The field never holds anything: what is typed is taken before it gets there. */
  const onBeforeInput = (event: InputEvent) => {
    event.preventDefault();
    if (event.inputType.startsWith('insertFrom')) setTold('keypad.noPaste');
    else if (event.data === null) return;
    else if (/^[0-9*#]$/.test(event.data)) type(event.data);
    else setTold('keypad.onlyKeys');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };

  const dots = '•'.repeat(Math.min(count, shownDots));
  return (
    <fieldset class="keypad" aria-label={say('keypad.label')} onKeyDown={onKeyDown}>
      <div class="keypad-head">
        <div class="keypad-field">
          <input
            ref={field}
            // A password field has no input method, no suggestions and no memory.
            type="password"
            inputMode="tel"
            autocomplete="off"
            aria-label={say('keypad.field')}
            aria-describedby="keypad-hint"
            placeholder={count === 0 ? say('keypad.field') : ''}
            onBeforeInput={onBeforeInput}
            onPaste={(event) => {
              event.preventDefault();
              setTold('keypad.noPaste');
            }}
            onDrop={(event) => event.preventDefault()}
            onInput={({ currentTarget }) => {
              currentTarget.value = '';
            }}
          />
          <span class="keypad-dots" aria-hidden="true">
            {dots}
          </span>
        </div>
        <IconButton icon="close" label={say('keypad.close')} onPress={onClose} />
      </div>
      <div class="keypad-keys">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            class="keypad-key"
            aria-label={say('keypad.key', { key: spoken[key] ? say(spoken[key]) : key })}
            onClick={() => type(key)}
          >
            {key}
          </button>
        ))}
      </div>
      <p class="field-hint" id="keypad-hint">
        {say('keypad.hint')}
      </p>
      <p class="keypad-told" role="status">
        {told && say(told)}
        {told === null && count > 0 && (
          <span class="visually-hidden">{say('keypad.sent', { count: String(count) })}</span>
        )}
      </p>
      {failure && <FailureBanner failure={failure} />}
    </fieldset>
  );
}
