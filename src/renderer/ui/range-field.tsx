import { useManaged } from '../model/managed.tsx';
import { describedBy, FieldNotes, type FieldProps } from './text-field.tsx';

interface RangeFieldProps extends FieldProps {
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words; read out in place of the bare number. */
  text: string;
  onChange: (value: number) => void;
}

/** A value on a scale. */
export function RangeField(props: RangeFieldProps) {
  const { id, label, value, min, max, step, text, onChange } = props;
  const isManaged = useManaged(props.setting);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="range">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={text}
          aria-disabled={isManaged || undefined}
          aria-describedby={describedBy(props, isManaged)}
          onInput={({ currentTarget }) => {
            if (isManaged) currentTarget.value = String(value);
            else onChange(currentTarget.valueAsNumber);
          }}
        />
        <span class="range-value" aria-hidden="true">
          {text}
        </span>
      </div>
      <FieldNotes {...props} />
    </div>
  );
}
