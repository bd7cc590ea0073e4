import { useManaged } from '../model/managed.tsx';
import { describedBy, FieldNotes, type FieldProps } from './text-field.tsx';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
}

/** A field for a list of technical values, one per line; it grows with its lines and never wraps one. */
export function TextArea(props: TextAreaProps) {
  const { id, label, value, onChange, maxLength, error } = props;
  const isManaged = useManaged(props.setting);
  return (
    <div class={isManaged ? 'field managed-field' : 'field'}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        value={value}
        rows={2}
        wrap="off"
        maxLength={maxLength}
        readOnly={isManaged}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props, isManaged)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldNotes {...props} />
    </div>
  );
}
