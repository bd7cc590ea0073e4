import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import {
  acceleratorsOf,
  type ShortcutAction,
  shortcutActions,
  shortcutNames,
} from '../../shared/shortcuts.ts';
import type { AppState } from '../../shared/state.ts';
import { attempt, type Failure } from '../model/api.ts';
import { fieldError } from '../model/field-error.ts';
import { say } from '../model/text.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { ShortcutField } from './shortcut-field.tsx';
import type { SettingsDraft } from './use-settings-form.ts';
import { WaylandNote } from './wayland-note.tsx';

interface ShortcutSectionProps {
  api: TonebridgeApi;
  state: AppState;
  draft: SettingsDraft;
  failure: Failure | null;
  savedAt: number | null;
  onChange: (edits: Partial<SettingsDraft>) => void;
}

/** The shortcuts, and how the toolbar keeps its place. */
export function ShortcutSection({ api, state, draft, failure, savedAt, onChange }: ShortcutSectionProps) {
  const [latest, setLatest] = useState<ShortcutAction | null>(null);
  const { kind } = state.shortcutUse;
  // What a window before this one left behind: a result that nobody waits for, or a recording that it died in.
  useEffect(() => {
    if (kind !== 'normal') void attempt(() => api.resumeShortcuts());
  }, [api]);
  return (
    <section class="card stack" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{say('shortcut.section')}</h2>
      <p class="field-hint">{say('shortcut.sectionHint')}</p>
      {shortcutActions.map((action) => (
        <ShortcutField
          key={action}
          api={api}
          action={action}
          accelerators={acceleratorsOf(draft)}
          state={state}
          clearable={action !== 'pass'}
          onChange={(accelerator) => onChange({ [shortcutNames[action]]: accelerator })}
          error={fieldError(failure, shortcutNames[action])}
          savedAt={savedAt}
          onStart={() => setLatest(action)}
          isLatest={latest === action}
        />
      ))}
      <WaylandNote reach={state.shortcutReach} />
      <CheckBox
        id="always-on-top"
        setting="alwaysOnTop"
        label={say('settings.alwaysOnTop')}
        checked={draft.alwaysOnTop}
        onChange={(alwaysOnTop) => onChange({ alwaysOnTop })}
      />
    </section>
  );
}
