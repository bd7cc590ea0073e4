import { describedBy, FieldNotes, type FieldProps } from './text-field.tsx';

interface CheckBoxProps extends FieldProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A tick with its label beside it. */
export function CheckBox(props: CheckBoxProps) {
  const { id, label, checked, onChange } = props;
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <FieldNotes {...props} />
    </div>
  );
}
