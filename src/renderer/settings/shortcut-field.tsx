import { keyCaps, onMac, toAccelerator } from '../model/accelerator.ts';
import { fieldId } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { TextField } from '../ui/text-field.tsx';

interface ShortcutFieldProps {
  value: string;
  onChange: (accelerator: string) => void;
  error: string | undefined;
}

/** Keys that move through the form or leave it, even here. */
const navigation = new Set(['Tab', 'Escape', 'Enter']);

/** Records a shortcut: focus it and press the keys. */
export function ShortcutField({ value, onChange, error }: ShortcutFieldProps) {
  const mac = onMac();
  const record = (event: KeyboardEvent) => {
    if (navigation.has(event.key)) return;
    event.preventDefault();
    const accelerator = toAccelerator(event, mac);
    if (accelerator !== null) onChange(accelerator);
  };
  return (
    <TextField
      id={fieldId('shortcut')}
      setting="shortcut"
      label={say('settings.shortcut')}
      hint={say('settings.shortcutHint')}
      error={error}
      readOnly
      value={keyCaps(value, mac).join(' + ')}
      onKeyDown={record}
    />
  );
}
