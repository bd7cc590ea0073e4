import { useEffect, useRef, useState } from 'preact/hooks';
import type { IvrEntry } from '../../shared/settings.ts';
import { say, sayNotice } from '../model/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type IvrDraft, type IvrField, ivrFields, type ParsedIvr, parseDraft, toDraft } from './ivr-draft.ts';

interface IvrEditorProps {
  /** Null for a new one. */
  entry: IvrEntry | null;
  onDone: (entry: IvrEntry) => void;
  onCancel: () => void;
}

const texts = {
  name: { label: 'settings.ivrName', hint: null },
  numbers: { label: 'settings.ivrNumbers', hint: 'settings.ivrNumbersHint' },
  prefixes: { label: 'settings.ivrPrefixes', hint: 'settings.ivrPrefixesHint' },
  dial: { label: 'ivr.dial', hint: 'ivr.dialHint' },
  answerSeconds: { label: 'ivr.answerSeconds', hint: null },
} as const;
const inputId = (field: IvrField) => `ivr-${field}`;

/** Edits one IVR. Enter is Done and Escape is Cancel, without touching the form around it. */
export function IvrEditor({ entry, onDone, onCancel }: IvrEditorProps) {
  const [draft, setDraft] = useState<IvrDraft>(() => toDraft(entry));
  const [errors, setErrors] = useState<Extract<ParsedIvr, { ok: false }>['errors']>({});
  const nameInput = useRef<HTMLInputElement>(null);
  useEffect(() => nameInput.current?.focus(), []);

  useEffect(() => {
    const wrong = ivrFields.find((field) => errors[field] !== undefined);
    if (wrong !== undefined) document.getElementById(inputId(wrong))?.focus();
  }, [errors]);

  const done = () => {
    const parsed = parseDraft(draft);
    // What isn't edited here stays.
    if (parsed.ok) onDone({ ...entry, ...parsed.entry });
    else setErrors(parsed.errors);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && inField) done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const title = say(entry === null ? 'settings.ivrEditorNew' : 'settings.ivrEditorEdit');
  return (
    <fieldset class="ivr-editor stack" onKeyDown={onKeyDown}>
      <legend>{title}</legend>
      {ivrFields.map((field) => {
        const error = errors[field];
        const { label, hint } = texts[field];
        return (
          <TextField
            key={field}
            id={inputId(field)}
            label={say(label)}
            numeric={field !== 'name'}
            maxLength={2000}
            value={draft[field]}
            onChange={(value) => setDraft((before) => ({ ...before, [field]: value }))}
            hint={hint === null ? undefined : say(hint)}
            error={error && sayNotice(error)}
            {...(field === 'name' && { inputRef: nameInput })}
          />
        );
      })}
      <SelectField
        id="ivr-passAt"
        label={say('ivr.passAt')}
        value={draft.passAt}
        options={[
          ['join', say('ivr.passAtJoin')],
          ['key', say('ivr.passAtKey')],
        ]}
        onChange={(passAt) => setDraft((before) => ({ ...before, passAt }))}
      />
      <SelectField
        id="ivr-whenLeft"
        label={say('ivr.whenLeft')}
        value={draft.whenLeft}
        options={[
          ['return', say('ivr.whenLeftReturn')],
          ['nothing', say('ivr.whenLeftNothing')],
        ]}
        onChange={(whenLeft) => setDraft((before) => ({ ...before, whenLeft }))}
      />
      <div class="row">
        <Button onPress={done}>{say('settings.ivrDone')}</Button>
        <Button kind="quiet" onPress={onCancel}>
          {say('settings.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
