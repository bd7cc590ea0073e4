import { type Cue, cueOf } from '../../shared/cue.ts';
import { formatIn } from '../../shared/messages/format.ts';
import { notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppState, TransmitView } from '../../shared/state.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { TrayIcon } from '../desktop/icons/tray-icons.ts';
import type { News, Notifier } from '../desktop/notifier.ts';
import type { SoundDesk } from '../desktop/sound-desk.ts';

export interface OutcomeFeedbackParts {
  readonly store: Pick<AppStateStore, 'subscribe'>;
  readonly settings: () => Pick<Settings, 'sounds' | 'soundVolume' | 'notifications'>;
  readonly sounds: Pick<SoundDesk, 'play' | 'warm'>;
  readonly notifier: Notifier;
  readonly isToolbarVisible: () => boolean;
  /** Takes secrets out of a text. Not numbers: those of calls are masked by now, and an error's must be read. */
  readonly hideSecrets: (text: string) => string;
}

/**
 * Tells what each press came to, with a sound and a notification.
 *
 * @returns the function that ends it.
 */
export function tellOutcomes(parts: OutcomeFeedbackParts): () => void {
  const { store, settings, sounds, notifier } = parts;
  const isOn = ({ sounds: on, soundVolume }: ReturnType<typeof settings>) => on && soundVolume > 0;

  const sound = (transmit: TransmitView): void => {
    const set = settings();
    if (!isOn(set)) return;
    const cue = cueOf(transmit);
    if (cue) sounds.play(cue, set.soundVolume);
    else if (transmit.kind === 'sending') sounds.warm();
  };

  const notify = (state: AppState): void => {
    const set = settings();
    const wanted =
      set.notifications === 'always' || (set.notifications === 'hidden' && !parts.isToolbarVisible());
    const news = wanted ? newsOf(state, isOn(set)) : null;
    if (news) notifier.show({ ...news, body: parts.hideSecrets(news.body) });
    else notifier.clear();
  };

  return store.subscribe((state, before) => {
    if (state.transmit !== before.transmit) {
      sound(state.transmit);
      notify(state);
    }
    // Practice sounds like the real thing, but is in sight anyway.
    const { practice } = state;
    if (practice.kind !== 'running') return;
    if (before.practice.kind !== 'running' || practice.transmit !== before.practice.transmit) {
      sound(practice.transmit);
    }
  });
}

const icons: Readonly<Record<Cue, TrayIcon>> = {
  passed: 'passing',
  failed: 'problem',
  wrongMoment: 'conference',
};

/** @returns null while there is no outcome. */
function newsOf({ transmit, look }: AppState, hasSound: boolean): News | null {
  const cue = cueOf(transmit);
  if (cue === null || transmit.kind === 'idle' || transmit.kind === 'sending') return null;
  const urgent = cue === 'failed';
  const text = transmit.kind === 'passing' ? notice('transmit.passed') : transmit.notice;
  return {
    title: formatIn(look.language, notice(`outcome.${transmit.kind}`)),
    // A gap that is empty leaves two spaces, which a window draws as one.
    body: formatIn(look.language, text).replaceAll(/ {2,}/g, ' '),
    icon: transmit.kind === 'unknown' ? 'unsure' : icons[cue],
    urgent,
    // One sound is enough; what is urgent makes one in any case.
    silent: hasSound || !urgent,
  };
}
