import { useEffect, useState } from 'preact/hooks';
import type { ProxyView, TonebridgeApi } from '../../shared/ipc.ts';
import { attempt, type Failure } from '../model/api.ts';
import { fieldError, fieldId } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { fromLines, toLines } from './address-list.ts';
import type { SettingsDraft } from './use-settings-form.ts';

interface ProxySectionProps {
  api: Pick<TonebridgeApi, 'getProxy' | 'forgetProxyPassword'>;
  draft: SettingsDraft;
  failure: Failure | null;
  savedAt: number | null;
  /** The password as it is typed; kept when the settings are saved. */
  password: string;
  onPassword: (password: string) => void;
  onChange: (edits: Partial<SettingsDraft>) => void;
}

/** The way to the gateway: whose proxy, and the sign-in to it. */
export function ProxySection(props: ProxySectionProps) {
  const { api, draft, failure, savedAt, password, onPassword, onChange } = props;
  const [view, setView] = useState<ProxyView | null>(null);
  const look = () => void api.getProxy().then(setView, () => undefined);
  useEffect(look, [api, savedAt]);
  const isKept = view?.passwordKept ?? false;
  const forget = () => void attempt(() => api.forgetProxyPassword()).then(look);

  return (
    <section class="card stack" aria-labelledby="proxy-title">
      <h2 id="proxy-title">{say('proxy.section')}</h2>
      <SelectField
        id="proxy-mode"
        setting="proxyMode"
        label={say('proxy.mode')}
        hint={view ? say('proxy.inUse', { ways: waysText(view.ways) }) : undefined}
        value={draft.proxyMode}
        options={[
          ['system', say('proxy.modeSystem')],
          ['direct', say('proxy.modeDirect')],
          ['manual', say('proxy.modeManual')],
          ['pac', say('proxy.modePac')],
        ]}
        onChange={(proxyMode) => onChange({ proxyMode })}
      />
      {draft.proxyMode === 'manual' && (
        <>
          <TextField
            id={fieldId('proxyAddress')}
            setting="proxyAddress"
            label={say('proxy.address')}
            hint={say('proxy.addressHint')}
            type="url"
            maxLength={300}
            value={draft.proxyAddress}
            onChange={(proxyAddress) => onChange({ proxyAddress })}
            error={fieldError(failure, 'proxyAddress')}
          />
          <TextArea
            id={fieldId('proxyBypass')}
            setting="proxyBypass"
            label={say('proxy.bypass')}
            hint={say('proxy.bypassHint')}
            maxLength={4000}
            value={toLines(draft.proxyBypass)}
            onChange={(text) => onChange({ proxyBypass: fromLines(text) })}
            error={fieldError(failure, 'proxyBypass')}
          />
        </>
      )}
      {draft.proxyMode === 'pac' && (
        <TextField
          id={fieldId('proxyPac')}
          setting="proxyPac"
          label={say('proxy.pac')}
          type="url"
          maxLength={1000}
          value={draft.proxyPac}
          onChange={(proxyPac) => onChange({ proxyPac })}
          error={fieldError(failure, 'proxyPac')}
        />
      )}
      {draft.proxyMode !== 'direct' && (
        <TextField
          id={fieldId('proxyUser')}
          setting="proxyUser"
          label={say('proxy.user')}
          hint={say('proxy.userHint')}
          maxLength={200}
          value={draft.proxyUser}
          onChange={(proxyUser) => onChange({ proxyUser })}
          error={fieldError(failure, 'proxyUser')}
        />
      )}
      {draft.proxyMode !== 'direct' && draft.proxyUser !== '' && (
        <TextField
          id={fieldId('proxyPassword')}
          label={say('proxy.password')}
          hint={isKept ? say('proxy.passwordKept') : say('proxy.passwordHint')}
          type="password"
          maxLength={1000}
          value={password}
          onChange={onPassword}
          error={fieldError(failure, 'proxyPassword')}
        />
      )}
      {draft.proxyMode !== 'direct' && isKept && (
        <div class="row">
          <Button onPress={forget}>{say('proxy.forget')}</Button>
        </div>
      )}
    </section>
  );
}

function waysText(ways: readonly string[]): string {
  const names = ways.map((way) => way || say('proxy.inUseDirect'));
  return names.length === 0
    ? say('proxy.inUseDirect')
    : names.reduce((first, next) => say('proxy.then', { first, next }));
}
