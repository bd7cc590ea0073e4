import type { ControlOutcome as Outcome } from '../../shared/call-control.ts';
import { say, sayNotice } from '../model/text.ts';
import { clockTime } from '../model/time.ts';
import { Banner, type Tone } from '../ui/banner.tsx';
import type { IconName } from '../ui/icon.tsx';

/** What a control that was not done looks like. */
export const outcomeLooks = {
  blocked: { tone: 'info', icon: 'info' },
  refused: { tone: 'bad', icon: 'refused' },
  notSent: { tone: 'warning', icon: 'offline' },
  unknown: { tone: 'warning', icon: 'question' },
} as const satisfies Record<Exclude<Outcome['kind'], 'done'>, { tone: Tone; icon: IconName }>;

/** The outcome in one line; null for what needs no words, such as keys that were sent. */
export function outcomeWords({ control, kind }: Outcome): string | null {
  if (kind === 'done') return control === 'secondDial' ? null : say(`bar.done.${control}`);
  return kind === 'unknown' ? say('bar.unknown') : say(`bar.failed.${control}`);
}

/** How the last control ended, where the call does not show it: it was not done, or nobody knows. */
export function ControlOutcome({ outcome }: { outcome: Outcome | null }) {
  if (outcome === null || outcome.kind === 'done') return null;
  const { tone, icon } = outcomeLooks[outcome.kind];
  return (
    <div class="control-outcome" data-outcome={outcome.kind}>
      <Banner
        tone={tone}
        icon={icon}
        title={outcomeWords(outcome) ?? ''}
        aside={say('outcome.at', { time: clockTime(outcome.at) })}
      >
        {outcome.notice && <p>{sayNotice(outcome.notice)}</p>}
      </Banner>
    </div>
  );
}
