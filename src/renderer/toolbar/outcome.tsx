import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { Notice } from '../../shared/notice.ts';
import type { CallView, TransmitView } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';
import { clockTime } from '../model/time.ts';
import { Banner, type Tone } from '../ui/banner.tsx';
import type { IconName } from '../ui/icon.tsx';

const looks = {
  sending: { title: 'outcome.sending', tone: 'info', icon: 'sending' },
  passing: { title: 'outcome.passing', tone: 'good', icon: 'check' },
  refused: { title: 'outcome.refused', tone: 'bad', icon: 'refused' },
  notSent: { title: 'outcome.notSent', tone: 'warning', icon: 'offline' },
  unknown: { title: 'outcome.unknown', tone: 'warning', icon: 'question' },
  blocked: { title: 'outcome.blocked', tone: 'info', icon: 'info' },
} as const satisfies Record<
  Exclude<TransmitView['kind'], 'idle'>,
  { title: MessageKey; tone: Tone; icon: IconName }
>;

/** Any press there was. */
export type Pressed = Exclude<TransmitView, { kind: 'idle' }>;

/** What the last press came to, in one line. */
export function outcomeTitle(transmit: Pressed): string {
  return say(looks[transmit.kind].title);
}

/** Icon and colour of what the last press came to. */
export function outcomeLook({ kind }: Pressed): { readonly tone: Tone; readonly icon: IconName } {
  const { tone, icon } = looks[kind];
  return { tone, icon };
}

/** Since when, or at what time; undefined while nothing is known. */
export function outcomeTime(transmit: Pressed): string | undefined {
  if (transmit.kind === 'sending') return undefined;
  if (transmit.kind === 'passing') return say('outcome.since', { time: clockTime(transmit.since) });
  return say('outcome.at', { time: clockTime(transmit.at) });
}

interface OutcomeProps {
  transmit: TransmitView;
  /** What the button shows as its reason; not said twice. */
  block: Notice | null;
  /** Who keys in where, while numbers pass. */
  call?: CallView;
}

/** That the customer is keying in, and at which IVR. */
function enteringText(call: CallView): string {
  const ivr = call.kind === 'conference' ? call.parties.find((party) => party.role === 'ivr') : undefined;
  return ivr?.name ? say('pass.entering', { name: ivr.name }) : say('pass.enteringIvr');
}

/** What the last press came to, and when. */
export function Outcome({ transmit, block, call }: OutcomeProps) {
  if (transmit.kind === 'idle') return null;
  const { tone, icon } = outcomeLook(transmit);
  const aside = outcomeTime(transmit);
  const text = 'notice' in transmit && transmit.notice.key !== block?.key ? sayNotice(transmit.notice) : null;
  return (
    <section class="outcome" aria-label={say('outcome.label')} data-outcome={transmit.kind}>
      <Banner tone={tone} icon={icon} title={outcomeTitle(transmit)} {...(aside !== undefined && { aside })}>
        {text !== null && <p>{text}</p>}
        {transmit.kind === 'passing' && call && <p>{enteringText(call)}</p>}
      </Banner>
    </section>
  );
}
