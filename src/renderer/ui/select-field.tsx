import { useManaged } from '../model/managed.tsx';
import { describedBy, FieldNotes, type FieldProps, TextField } from './text-field.tsx';

interface SelectFieldProps<T extends string> extends FieldProps {
  value: T;
  /** The choices in their order, each with its text, and the language of the text if it isn't the window's. */
  options: readonly (readonly [value: T, text: string, lang?: string])[];
  onChange: (value: T) => void;
}

/** A choice of a few. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { id, label, value, options, onChange, error } = props;
  const isManaged = useManaged(props.setting);
  if (isManaged) {
    const [, text] = options.find(([each]) => each === value) ?? [value, value];
    return <TextField {...props} value={text} onChange={() => undefined} />;
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props, false)}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([each, text, lang]) => (
          <option key={each} value={each} lang={lang}>
            {text}
          </option>
        ))}
      </select>
      <FieldNotes {...props} />
    </div>
  );
}
