import { useState } from 'preact/hooks';
import { type Cue, cues } from '../../shared/cue.ts';
import { say } from '../model/text.ts';
import { type PlayCue, playHere } from '../sound/player.ts';
import { Button } from '../ui/button.tsx';
import { CheckBox } from '../ui/check-box.tsx';
import { RangeField } from '../ui/range-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { SettingsDraft } from './use-settings-form.ts';

interface SoundSectionProps {
  draft: SettingsDraft;
  onChange: (edits: Partial<SettingsDraft>) => void;
  play?: PlayCue;
}

/** How the agent is told without looking; each sound can be heard as it would be after saving. */
export function SoundSection({ draft, onChange, play = playHere }: SoundSectionProps) {
  const [isMute, setMute] = useState(false);
  const listen = (cue: Cue) =>
    play(cue, draft.soundVolume).then(
      () => setMute(false),
      () => setMute(true),
    );
  return (
    <section class="card stack" aria-labelledby="sound-title">
      <h2 id="sound-title">{say('sound.section')}</h2>
      <CheckBox
        id="sounds"
        setting="sounds"
        label={say('sound.on')}
        hint={say('sound.onHint')}
        checked={draft.sounds}
        onChange={(sounds) => onChange({ sounds })}
      />
      <RangeField
        id="sound-volume"
        setting="soundVolume"
        label={say('sound.volume')}
        hint={say('sound.volumeHint')}
        value={draft.soundVolume}
        min={0}
        max={100}
        step={5}
        text={say('sound.volumeValue', { percent: String(draft.soundVolume) })}
        onChange={(soundVolume) => onChange({ soundVolume })}
      />
      <fieldset class="sounds">
        <legend>{say('sound.listen')}</legend>
        <div class="row">
          {cues.map((cue) => (
            <Button key={cue} icon="play" onPress={() => void listen(cue)}>
              {say(`sound.${cue}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <p role="status">{isMute && say('sound.cannotPlay')}</p>
      <SelectField
        id="notifications"
        setting="notifications"
        label={say('sound.notifications')}
        hint={say('sound.notificationsHint')}
        value={draft.notifications}
        options={[
          ['always', say('sound.notificationsAlways')],
          ['hidden', say('sound.notificationsHidden')],
          ['never', say('sound.notificationsNever')],
        ]}
        onChange={(notifications) => onChange({ notifications })}
      />
    </section>
  );
}
