import type { Failure } from '../model/api.ts';
import { fieldError, fieldId } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { fromLines, toLines } from './address-list.ts';
import type { SettingsDraft } from './use-settings-form.ts';

interface GatewaySectionProps {
  draft: SettingsDraft;
  failure: Failure | null;
  onChange: (edits: Partial<SettingsDraft>) => void;
}

/** Where the gateway is and how it is trusted. */
export function GatewaySection({ draft, failure, onChange }: GatewaySectionProps) {
  return (
    <section class="card stack" aria-labelledby="gateway-title">
      <h2 id="gateway-title">{say('settings.gatewaySection')}</h2>
      <TextField
        id={fieldId('gateway')}
        setting="gateway"
        label={say('settings.gateway')}
        hint={say('settings.gatewayHint')}
        type="url"
        maxLength={300}
        value={draft.gateway}
        onChange={(gateway) => onChange({ gateway })}
        error={fieldError(failure, 'gateway')}
      />
      <TextArea
        id={fieldId('fallbackGateways')}
        setting="fallbackGateways"
        label={say('settings.fallbacks')}
        hint={say('settings.fallbacksHint')}
        maxLength={4000}
        value={toLines(draft.fallbackGateways)}
        onChange={(text) => onChange({ fallbackGateways: fromLines(text) })}
        error={fieldError(failure, 'fallbackGateways')}
      />
      <TextField
        id={fieldId('caFile')}
        setting="caFile"
        label={say('settings.caFile')}
        hint={say('settings.caFileHint')}
        maxLength={1000}
        value={draft.caFile}
        onChange={(caFile) => onChange({ caFile })}
        error={fieldError(failure, 'caFile')}
      />
      <TextField
        id={fieldId('clientCertFile')}
        setting="clientCertFile"
        label={say('settings.clientCertFile')}
        hint={say('settings.clientCertFileHint')}
        maxLength={1000}
        value={draft.clientCertFile}
        onChange={(clientCertFile) => onChange({ clientCertFile })}
        error={fieldError(failure, 'clientCertFile')}
      />
    </section>
  );
}
