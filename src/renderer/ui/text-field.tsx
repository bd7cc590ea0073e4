import type { Ref } from 'preact';
import type { Settings } from '../../shared/settings.ts';
import { useManaged } from '../model/managed.tsx';
import { say } from '../model/text.ts';
import { Icon } from './icon.tsx';

/** What every field has. */
export interface FieldProps {
  id: string;
  label: string;
  /** The setting it shows. One that the administrator has locked can be read and not changed, and says so. */
  setting?: keyof Settings | undefined;
  hint?: string | undefined;
  error?: string | undefined;
}

/** One object each, because the type of the element depends on the type of the input. */
const inputTypes = {
  text: { type: 'text' },
  password: { type: 'password' },
  tel: { type: 'tel' },
  url: { type: 'url' },
} as const;

interface TextFieldProps extends FieldProps {
  /** Left out for a field that keeps its value to itself (the password). */
  value?: string;
  onChange?: (value: string) => void;
  type?: keyof typeof inputTypes;
  /** Digits are wanted: helps on-screen keyboards. */
  numeric?: boolean;
  maxLength?: number;
  readOnly?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * The ids of the texts that belong to a field, for aria-describedby.
 *
 * @param isManaged whether its setting is locked; the note about it stands in the place of the hint.
 */
export function describedBy({ id, hint, error }: FieldProps, isManaged: boolean): string | undefined {
  const ids = [error !== undefined && `${id}-error`, (isManaged || hint !== undefined) && `${id}-hint`];
  return ids.filter((part) => part !== false).join(' ') || undefined;
}

/** Hint and error below a field. What a hint tells to do can't be done where the setting is locked. */
export function FieldNotes({ id, setting, hint, error }: Omit<FieldProps, 'label'>) {
  const isManaged = useManaged(setting);
  return (
    <>
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {isManaged && (
        <p class="field-hint managed" id={`${id}-hint`}>
          <Icon name="lock" />
          <span>{say('settings.managed')}</span>
        </p>
      )}
      {!isManaged && hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

/** A one-line text field with label, hint and error. */
export function TextField(props: TextFieldProps) {
  const {
    id,
    label,
    error,
    value,
    onChange,
    type = 'text',
    numeric,
    maxLength,
    readOnly,
    onKeyDown,
    inputRef,
  } = props;
  const isManaged = useManaged(props.setting);
  return (
    <div class={isManaged ? 'field managed-field' : 'field'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={inputRef ?? null}
        {...inputTypes[type]}
        {...(value !== undefined && { value })}
        inputMode={numeric ? 'numeric' : undefined}
        maxLength={maxLength}
        readOnly={readOnly || isManaged}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        // Numbers, addresses and paths read from left to right in every language.
        dir={type === 'text' && !numeric ? 'auto' : 'ltr'}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props, isManaged)}
        onInput={(event) => onChange?.(event.currentTarget.value)}
        onKeyDown={(event) => !isManaged && onKeyDown?.(event)}
      />
      <FieldNotes {...props} />
    </div>
  );
}
