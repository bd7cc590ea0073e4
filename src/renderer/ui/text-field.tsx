import type { Ref } from 'preact';
import { Icon } from './icon.tsx';

/** What every field has. */
export interface FieldProps {
  id: string;
  label: string;
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

/** The ids of the texts that belong to a field, for aria-describedby. */
export function describedBy({ id, hint, error }: FieldProps): string | undefined {
  const ids = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`];
  return ids.filter((part) => part !== false).join(' ') || undefined;
}

/** Hint and error below a field. */
export function FieldNotes({ id, hint, error }: FieldProps) {
  return (
    <>
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {hint !== undefined && (
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
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={inputRef ?? null}
        {...inputTypes[type]}
        {...(value !== undefined && { value })}
        inputMode={numeric ? 'numeric' : undefined}
        maxLength={maxLength}
        readOnly={readOnly}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        // Numbers, addresses and paths read from left to right in every language.
        dir={type === 'text' && !numeric ? 'auto' : 'ltr'}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
        onInput={(event) => onChange?.(event.currentTarget.value)}
        onKeyDown={(event) => onKeyDown?.(event)}
      />
      <FieldNotes {...props} />
    </div>
  );
}
