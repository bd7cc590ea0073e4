import type { IvrEntry } from '../../shared/settings.ts';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';

interface IvrItemProps {
  entry: IvrEntry;
  /** Left out while another entry is edited. */
  onEdit?: () => void;
  onRemove?: () => void;
}

/** One IVR of the directory. */
export function IvrItem({ entry, onEdit, onRemove }: IvrItemProps) {
  const { name, numbers, prefixes } = entry;
  const reached = [...numbers, ...prefixes.map((prefix) => say('settings.ivrPrefixItem', { prefix }))].join(
    ', ',
  );
  return (
    <div class="ivr-item">
      <div class="ivr-item-text">
        <strong title={name} dir="auto">
          {name}
        </strong>
        <span dir="ltr" title={reached}>
          {reached}
        </span>
      </div>
      {onEdit && (
        <Button kind="quiet" icon="edit" label={say('settings.ivrEditNamed', { name })} onPress={onEdit}>
          {say('settings.ivrEdit')}
        </Button>
      )}
      {onRemove && (
        <Button
          kind="quiet"
          icon="remove"
          label={say('settings.ivrRemoveNamed', { name })}
          onPress={onRemove}
        >
          {say('settings.ivrRemove')}
        </Button>
      )}
    </div>
  );
}
