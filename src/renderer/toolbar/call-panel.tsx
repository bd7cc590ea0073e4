import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { CallView, PartyView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { secondsBetween, stopWatch } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { PartyRow } from './party-row.tsx';

const looks = {
  none: { title: 'call.none', icon: 'phone' },
  ended: { title: 'call.ended', icon: 'ended' },
  ringing: { title: 'call.ringing', icon: 'ringing' },
  talking: { title: 'call.talking', icon: 'phone' },
  held: { title: 'call.held', icon: 'pause' },
  dialling: { title: 'call.dialling', icon: 'phone' },
  conference: { title: 'call.threeParty', icon: 'conference' },
  oneLeft: { title: 'call.oneLeft', icon: 'phone' },
} as const satisfies Record<CallView['kind'], { title: MessageKey; icon: IconName }>;

interface Row {
  party: PartyView;
  note?: string;
}

/** Who is in the call, in the order shown. */
function rows(call: CallView): Row[] {
  switch (call.kind) {
    case 'none':
    case 'ended':
      return [];
    case 'ringing':
      return [{ party: call.party }];
    case 'held':
      return [{ party: call.party, note: say('party.onHold') }];
    case 'talking':
    case 'dialling':
      return [
        { party: call.party },
        ...(call.held === null ? [] : [{ party: call.held, note: say('party.onHold') }]),
      ];
    case 'conference':
      return call.parties.map((party) => ({ party }));
    case 'oneLeft':
      return [{ party: call.party }, { party: call.left, note: say('party.left') }];
  }
}

function title(call: CallView): string {
  if (call.kind === 'conference' && call.parties.length !== 2) return say('call.conference');
  return say(looks[call.kind].title);
}

/** How long the call has stood; the only thing in the call that moves. */
function Duration({ since }: { since: number }) {
  const seconds = secondsBetween(since, useNow(true, since));
  return (
    <time class="call-duration" role="timer" aria-label={say('call.duration')} dateTime={`PT${seconds}S`}>
      {stopWatch(seconds)}
    </time>
  );
}

interface CallPanelProps {
  call: CallView;
  /** What to know about it besides. */
  children?: ComponentChildren;
}

/** The call at a glance: what it is, how long, who is in it. */
export function CallPanel({ call, children }: CallPanelProps) {
  const list = rows(call);
  return (
    <section class={`call call-${call.kind}`} aria-label={say('call.label')}>
      <div class="call-head">
        <Icon name={looks[call.kind].icon} />
        <h1>{title(call)}</h1>
        {call.kind !== 'none' && call.kind !== 'ended' && <Duration since={call.since} />}
      </div>
      {list.length > 0 && (
        <ul class="parties" aria-label={say('call.parties')}>
          {list.map((row, index) => (
            <PartyRow key={index} {...row} />
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
