import { say } from '../model/text.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { SettingsDraft } from './use-settings-form.ts';

const digits = [0, 1, 2, 3, 4] as const;

interface LookSectionProps {
  draft: SettingsDraft;
  onChange: (edits: Partial<SettingsDraft>) => void;
}

/** Colours, size of the toolbar, and how much of a number is shown. */
export function LookSection({ draft, onChange }: LookSectionProps) {
  return (
    <section class="card stack" aria-labelledby="look-title">
      <h2 id="look-title">{say('look.section')}</h2>
      <SelectField
        id="theme"
        setting="theme"
        label={say('look.theme')}
        hint={say('look.themeHint')}
        value={draft.theme}
        options={[
          ['system', say('look.themeSystem')],
          ['light', say('look.themeLight')],
          ['dark', say('look.themeDark')],
        ]}
        onChange={(theme) => onChange({ theme })}
      />
      <SelectField
        id="toolbar-size"
        setting="toolbarSize"
        label={say('look.size')}
        value={draft.toolbarSize}
        options={[
          ['normal', say('look.sizeNormal')],
          ['compact', say('look.sizeCompact')],
        ]}
        onChange={(toolbarSize) => onChange({ toolbarSize })}
      />
      <SelectField
        id="visible-digits"
        setting="visibleDigits"
        label={say('look.digits')}
        hint={say('look.digitsHint')}
        value={String(draft.visibleDigits)}
        options={digits.map((count) => [
          String(count),
          count === 0 ? say('look.digitsNone') : say('look.digitsLast', { count: String(count) }),
        ])}
        onChange={(count) => onChange({ visibleDigits: Number(count) })}
      />
    </section>
  );
}
