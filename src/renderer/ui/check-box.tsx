import { useManaged } from '../model/managed.tsx';
import { describedBy, FieldNotes, type FieldProps } from './text-field.tsx';

interface CheckBoxProps extends FieldProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A tick with its label beside it. */
export function CheckBox(props: CheckBoxProps) {
  const { id, label, checked, onChange } = props;
  const isManaged = useManaged(props.setting);
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        // Not `disabled`: the keyboard must find it, so that a screen reader says why it doesn't change.
        aria-disabled={isManaged || undefined}
        onClick={(event) => isManaged && event.preventDefault()}
        aria-describedby={describedBy(props, isManaged)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <FieldNotes {...props} />
    </div>
  );
}
