import type { ActivityRow } from '../../shared/activity.ts';
import { activityTitle } from '../../shared/activity-words.ts';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import { partyName, shortNumber, spokenParty } from '../model/party.ts';
import { say } from '../model/text.ts';
import { clockTime, dateTime } from '../model/time.ts';
import { currentLanguage } from '../model/tongue.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { rowLooks } from './row-look.ts';
import { rowCall, rowDetails } from './row-text.ts';

interface RowProps {
  row: ActivityRow;
  /** Whether the time needs its day. */
  withDay: boolean;
  /** Whether this is the row that the keyboard is on. */
  chosen: boolean;
  /** Whether it was copied last. */
  copied: boolean;
  onChoose: () => void;
  onCopy: () => void;
}

/** One entry of the list. */
export function Row({ row, withDay, chosen, copied, onChoose, onCopy }: RowProps) {
  const { entry } = row;
  const [icon, tone] = rowLooks[entry.kind];
  const at = Date.parse(entry.time);
  const [details, call] = [rowDetails(row), rowCall(row)];
  return (
    <tr tabIndex={chosen ? 0 : -1} data-row={row.id} onFocus={onChoose}>
      <td class="activity-time">
        <time dateTime={entry.time}>{withDay ? dateTime(at) : clockTime(at)}</time>
      </td>
      <th scope="row" class={`activity-what is-${tone}`}>
        <span>
          <Icon name={icon} />
          {activityTitle(row, currentLanguage())}
        </span>
      </th>
      <td class="activity-details">
        <div>
          {entry.kind === 'conferenceBegan' && <Parties parties={entry.parties} />}
          {details !== '' && <p>{details}</p>}
          {call !== '' && <p class="activity-call">{call}</p>}
        </div>
      </td>
      <td class="activity-agent">{entry.agentId}</td>
      <td class="activity-actions">
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={say('activity.copy')}
          onPress={onCopy}
          tabIndex={chosen ? 0 : -1}
        />
      </td>
    </tr>
  );
}

type Party = Extract<AuditEntry, { kind: 'conferenceBegan' }>['parties'][number];

function Parties({ parties }: { parties: readonly Party[] }) {
  return (
    <ul class="activity-parties">
      {parties.map((party, index) => (
        <li key={index}>
          <span aria-hidden="true">
            {partyName(party)} <span class="activity-number">{shortNumber(party)}</span>
          </span>
          <span class="visually-hidden">{spokenParty(party)}</span>
        </li>
      ))}
    </ul>
  );
}
