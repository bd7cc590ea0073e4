import type { Failure } from '../model/api.ts';
import { fieldError, fieldId } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { SettingsDraft } from './use-settings-form.ts';

interface LifeSectionProps {
  draft: SettingsDraft;
  failure: Failure | null;
  onChange: (edits: Partial<SettingsDraft>) => void;
}

/** When the program starts, and what the toolbar does by itself. */
export function LifeSection({ draft, failure, onChange }: LifeSectionProps) {
  return (
    <section class="card stack" aria-labelledby="life-title">
      <h2 id="life-title">{say('life.section')}</h2>
      <CheckBox
        id={fieldId('launchAtLogin')}
        setting="launchAtLogin"
        label={say('life.launchAtLogin')}
        hint={say('life.launchAtLoginHint')}
        checked={draft.launchAtLogin}
        onChange={(launchAtLogin) => onChange({ launchAtLogin })}
        error={fieldError(failure, 'launchAtLogin')}
      />
      <SelectField
        id="when-no-call"
        setting="whenNoCall"
        label={say('life.whenNoCall')}
        value={draft.whenNoCall}
        options={[
          ['stay', say('life.whenNoCallStay')],
          ['compact', say('life.whenNoCallCompact')],
          ['hide', say('life.whenNoCallHide')],
        ]}
        onChange={(whenNoCall) => onChange({ whenNoCall })}
      />
    </section>
  );
}
