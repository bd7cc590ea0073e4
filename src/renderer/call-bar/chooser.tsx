import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { IvrChoice } from '../../shared/call-control.ts';
import type { VerbResult } from '../../shared/ipc.ts';
import type { Notice } from '../../shared/notice.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Choice, choicesFor } from './choices.ts';

interface ChooserProps {
  title: string;
  /** Name of the field, as a hint in it too. */
  label: string;
  ivrs: readonly IvrChoice[];
  onIvr?: (name: string) => Promise<VerbResult>;
  /** Left out where only IVRs can be chosen. */
  onNumber?: (number: string) => Promise<VerbResult>;
  /** Why no number can be called now. */
  numberBlock?: Notice | null;
  /** Closed, with something done or not. The opener takes the focus back. */
  onClose: () => void;
}

const keyOf = (choice: Choice) => (choice.kind === 'ivr' ? choice.ivr.name : '+number');

/** Finds an IVR by typing, the last used first, or takes a number. Arrow keys, Enter, Escape. */
export function Chooser({ title, label, ivrs, onIvr, onNumber, numberBlock = null, onClose }: ChooserProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { busy, failure, run } = useVerb();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => input.current?.focus(), []);

  const choices = choicesFor(text, ivrs, onNumber !== undefined);
  const active = choices[Math.min(at, choices.length - 1)];
  useEffect(
    () => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' }),
    [at],
  );

  const take = async (choice: Choice | undefined) => {
    if (choice === undefined || (choice.kind === 'number' && numberBlock !== null)) return;
    const result = await run(() =>
      choice.kind === 'ivr'
        ? (onIvr?.(choice.ivr.name) ?? Promise.resolve({ ok: true }))
        : (onNumber?.(choice.number) ?? Promise.resolve({ ok: true })),
    );
    if (result?.ok) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method takes Enter and the arrows for itself.
    if (event.isComposing) return;
    const last = Math.max(0, choices.length - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : Math.min(at, last) - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter') void take(active);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <fieldset class="chooser" aria-label={title} onKeyDown={onKeyDown}>
      <div class="chooser-head">
        <label for={`${id}-field`}>{title}</label>
        <IconButton icon="close" label={say('choose.close')} onPress={onClose} />
      </div>
      <div class="field">
        <input
          id={`${id}-field`}
          ref={input}
          type="text"
          role="combobox"
          placeholder={label}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${choices.indexOf(active)}`}
          aria-describedby={`${id}-none`}
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setAt(0);
          }}
        />
      </div>
      <div class="chooser-list" id={`${id}-list`} role="listbox" aria-label={say('choose.list')} ref={list}>
        {choices.map((choice, index) => (
          <Option
            key={keyOf(choice)}
            id={`${id}-${index}`}
            choice={choice}
            selected={choice === active}
            block={choice.kind === 'number' ? numberBlock : null}
            onPress={() => void take(choice)}
          />
        ))}
      </div>
      <p class="chooser-none" id={`${id}-none`} role="status">
        {choices.length === 0 && text.trim() !== '' && say(onIvr ? 'choose.none' : 'choose.numberForm')}
      </p>
      {busy && <span class="visually-hidden">{say('outcome.sending')}</span>}
      {failure && <FailureBanner failure={failure} />}
    </fieldset>
  );
}

interface OptionProps {
  id: string;
  choice: Choice;
  selected: boolean;
  block: Notice | null;
  onPress: () => void;
}

function Option({ id, choice, selected, block, onPress }: OptionProps) {
  return (
    // The keys are those of the field, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      class="choice"
      role="option"
      aria-selected={selected}
      aria-disabled={block === null ? undefined : 'true'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={choice.kind === 'ivr' ? 'ivr' : 'dialling'} />
      {choice.kind === 'ivr' ? (
        <>
          <span class="choice-name" title={choice.ivr.name}>
            <bdi>{choice.ivr.name}</bdi>
          </span>
          {choice.ivr.passAt === 'key' && <span class="badge">{say('choose.atKey')}</span>}
          <bdi class="choice-number" dir="ltr">
            {choice.ivr.masked}
          </bdi>
        </>
      ) : (
        <span class="choice-name">
          {say('choose.call', { number: choice.number })}
          {block && <small>{sayNotice(block)}</small>}
        </span>
      )}
    </div>
  );
}
