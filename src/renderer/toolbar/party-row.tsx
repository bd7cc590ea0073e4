import type { PartyView } from '../../shared/state.ts';
import { partyName, partyRole, shortNumber, spokenNumber } from '../model/party.ts';
import { Icon } from '../ui/icon.tsx';

interface PartyRowProps {
  party: PartyView;
  /** What sets this party apart: on hold, has left. */
  note?: string;
  /** Whether keys go from the one above to this one; drawn where parties are joined. */
  flow?: boolean;
}

/** One party of the call: role icon, name, masked number. */
export function PartyRow({ party, note, flow = false }: PartyRowProps) {
  const name = partyName(party);
  const role = partyRole(party);
  return (
    <li class={note === undefined ? 'party' : 'party party-away'}>
      <span class={flow ? 'party-link party-link-flow' : 'party-link'} aria-hidden="true" />
      <span class={`party-icon party-${party.role}`}>
        <Icon name={party.role} />
      </span>
      <span class="party-name" title={name}>
        <bdi>{name}</bdi>
      </span>
      {name !== role && <span class="visually-hidden">({role})</span>}
      {note !== undefined && <span class="badge">{note}</span>}
      {party.masked !== '' && (
        <span class="party-number">
          <bdi dir="ltr" aria-hidden="true">
            {shortNumber(party)}
          </bdi>
          <span class="visually-hidden">{spokenNumber(party)}</span>
        </span>
      )}
    </li>
  );
}
