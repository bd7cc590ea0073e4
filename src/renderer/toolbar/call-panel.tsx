import type { ComponentChildren } from 'preact';
import type { CallView, PartyView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { Tile } from '../ui/tile.tsx';
import { callLook } from './call-look.ts';
import { Duration } from './duration.tsx';
import { PartyRow } from './party-row.tsx';

interface Row {
  party: PartyView;
  note?: string;
}

const order = { customer: 0, unknown: 1, ivr: 2 } as const satisfies Record<PartyView['role'], number>;

/** The parties of a conference in the direction the keys take: from the customer to the IVR. */
export function inKeyOrder(parties: readonly PartyView[]): PartyView[] {
  return [...parties].sort((a, b) => order[a.role] - order[b.role]);
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
      return inKeyOrder(call.parties).map((party) => ({ party }));
    case 'oneLeft':
      return [{ party: call.party }, { party: call.left, note: say('party.left') }];
  }
}

interface CallPanelProps {
  call: CallView;
  /** Whether the customer's keys go to the IVR now. */
  passing: boolean;
  /** A line below the title: where the call comes from. */
  context?: ComponentChildren;
  /** What can be done with it; beside the title while there is no call. */
  controls?: ComponentChildren;
  /** What to know about it besides. */
  children?: ComponentChildren;
}

/** The call at a glance: what it is, how long, who is in it. */
export function CallPanel({ call, passing, context, controls, children }: CallPanelProps) {
  const list = rows(call);
  const { title, ...look } = callLook(call);
  const isOver = call.kind === 'none' || call.kind === 'ended';
  const isJoined = call.kind === 'conference';
  return (
    <section class={`call call-${call.kind}`} aria-label={say('call.label')}>
      <div class="call-head">
        <Tile {...look} />
        <h1>{title}</h1>
        {isOver ? controls : <Duration since={call.since} />}
      </div>
      {context}
      {!isOver && controls}
      {list.length > 0 && (
        <ul class={isJoined ? 'parties parties-joined' : 'parties'} aria-label={say('call.parties')}>
          {list.map((row, index) => (
            <PartyRow key={index} {...row} flow={isJoined && passing} />
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
