import { useState } from 'preact/hooks';
import type { Notice } from '../../shared/notice.ts';
import { fieldId } from '../model/field-error.ts';
import { say, sayNotice } from '../model/text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { reasonsAsText, reasonsFromText } from './busy-reasons.ts';
import type { SettingsDraft } from './use-settings-form.ts';

interface ConnectSectionProps {
  draft: SettingsDraft;
  onChange: (edits: Partial<SettingsDraft>) => void;
  /** What is wrong with the typed reasons, which are no settings then; null when nothing is. */
  onReasons: (fault: Notice | null) => void;
}

/** Which IVR the key connects, and what the reasons for taking no calls are called. */
export function ConnectSection({ draft, onChange, onReasons }: ConnectSectionProps) {
  const { ivrDirectory, defaultIvr, busyReasons } = draft;
  const [text, setText] = useState(() => reasonsAsText(busyReasons));
  const read = reasonsFromText(text);
  const names = ivrDirectory.map(({ name }) => name);
  const known = defaultIvr === '' || names.includes(defaultIvr) ? names : [...names, defaultIvr];
  return (
    <section class="card stack" aria-labelledby="connect-title">
      <h2 id="connect-title">{say('ivr.connectSection')}</h2>
      <SelectField
        id="default-ivr"
        setting="defaultIvr"
        label={say('ivr.defaultIvr')}
        value={defaultIvr}
        options={[['', say('ivr.lastUsed')], ...known.map((name) => [name, name] as const)]}
        onChange={(ivr) => onChange({ defaultIvr: ivr })}
      />
      <TextArea
        id={fieldId('busyReasons')}
        setting="busyReasons"
        label={say('ivr.busyReasons')}
        hint={say('ivr.busyReasonsHint')}
        maxLength={4000}
        value={text}
        error={'error' in read ? sayNotice(read.error) : undefined}
        onChange={(next) => {
          setText(next);
          const now = reasonsFromText(next);
          onReasons('error' in now ? now.error : null);
          if ('reasons' in now) onChange({ busyReasons: now.reasons });
        }}
      />
    </section>
  );
}
