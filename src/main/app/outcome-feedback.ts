import { type Cue, cueOf } from '../../shared/cue.ts';
import { formatIn } from '../../shared/messages/format.ts';
import { notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppState, TransmitView } from '../../shared/state.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { TrayIcon } from '../desktop/icons/tray-icons.ts';
import type { News, Notifier } from '../desktop/notifier.ts';
import type { SoundDesk } from '../desktop/sound-desk.ts';
import { type FlowNews, flowNews, isFlowNewsOver } from './flow-news.ts';

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
 * Tells what each press came to, and what became of a flow, with a sound and a notification.
 *
 * @returns the function that ends it.
 */
export function tellOutcomes(parts: OutcomeFeedbackParts): () => void {
  const { store, settings, sounds, notifier } = parts;
  const isOn = ({ sounds: on, soundVolume }: ReturnType<typeof settings>) => on && soundVolume > 0;

  /** What was told of the flow last, while it holds. */
  let told: { readonly news: FlowNews; readonly state: AppState } | null = null;

  const play = (cue: Cue): void => {
    const set = settings();
    if (isOn(set)) sounds.play(cue, set.soundVolume);
  };

  const sound = (transmit: TransmitView): void => {
    const cue = cueOf(transmit);
    if (cue) play(cue);
    else if (transmit.kind === 'sending' && isOn(settings())) sounds.warm();
  };

  const notify = (news: News | null): void => {
    const { notifications } = settings();
    const isWanted = notifications === 'always' || (notifications === 'hidden' && !parts.isToolbarVisible());
    if (news && isWanted) notifier.show({ ...news, body: parts.hideSecrets(news.body) });
    else notifier.clear();
  };

  const tellFlow = (state: AppState, before: AppState): void => {
    const news = flowNews(state, before);
    if (news) {
      told = { news, state };
      if (news.cue) play(news.cue);
      notify(newsOfFlow(news, state, isOn(settings())));
    } else if (told && isFlowNewsOver(told.news, told.state, state)) {
      told = null;
      notifier.clear();
    }
  };

  return store.subscribe((state, before) => {
    if (state.transmit !== before.transmit) {
      sound(state.transmit);
      // That a press is forgotten takes nothing back that was told of the flow.
      if (told === null || state.transmit.kind !== 'idle') {
        told = null;
        notify(newsOf(state, isOn(settings())));
      }
    }
    if (state.flow !== before.flow || state.warnings !== before.warnings) tellFlow(state, before);
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

function newsOfFlow({ cue, title, body }: FlowNews, { look }: AppState, hasSound: boolean): News {
  const urgent = cue === 'failed';
  return {
    title: formatIn(look.language, title),
    body: formatIn(look.language, body).replaceAll(/ {2,}/g, ' '),
    icon: urgent ? 'problem' : 'conference',
    urgent,
    silent: (hasSound && cue !== null) || !urgent,
  };
}

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
