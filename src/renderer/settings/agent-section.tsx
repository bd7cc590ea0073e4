import type { Failure } from '../model/api.ts';
import { fieldError, fieldId } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { SettingsDraft } from './use-settings-form.ts';

interface AgentSectionProps {
  draft: SettingsDraft;
  failure: Failure | null;
  onChange: (edits: Partial<SettingsDraft>) => void;
}

/** Who signs in here, and on which phone. */
export function AgentSection({ draft, failure, onChange }: AgentSectionProps) {
  return (
    <section class="card stack" aria-labelledby="agent-title">
      <h2 id="agent-title">{say('life.agentSection')}</h2>
      <TextField
        id={fieldId('agentId')}
        setting="agentId"
        label={say('signIn.agentId')}
        hint={say('life.agentHint')}
        numeric
        maxLength={6}
        value={draft.agentId}
        onChange={(agentId) => onChange({ agentId })}
        error={fieldError(failure, 'agentId')}
      />
      <TextField
        id={fieldId('phoneNumber')}
        setting="phoneNumber"
        label={say('signIn.phoneNumber')}
        hint={say('signIn.phoneHint')}
        type="tel"
        maxLength={24}
        value={draft.phoneNumber}
        onChange={(phoneNumber) => onChange({ phoneNumber })}
        error={fieldError(failure, 'phoneNumber')}
      />
      <CheckBox
        id="wide-agent-ids"
        setting="wideAgentIds"
        label={say('settings.wideAgentIds')}
        hint={say('settings.wideAgentIdsHint')}
        checked={draft.wideAgentIds}
        onChange={(wideAgentIds) => onChange({ wideAgentIds })}
      />
    </section>
  );
}
