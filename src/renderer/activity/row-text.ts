import type { ActivityRow } from '../../shared/activity.ts';
import { activityParties, activityReason, activityTitle, answerMs } from '../../shared/activity-words.ts';
import { say } from '../model/text.ts';
import { dateTime, tenthsOfSecond } from '../model/time.ts';
import { currentLanguage } from '../model/tongue.ts';

/** What is to be said of an entry beside its title, without the parties. */
export function rowDetails(row: ActivityRow): string {
  const ms = answerMs(row);
  const answered =
    row.entry.kind === 'transmitPassed' && ms !== null
      ? say('activity.answered', { time: tenthsOfSecond(ms) })
      : '';
  const reason = activityReason(row, currentLanguage());
  if (reason === '' || answered === '') return reason + answered;
  return say('activity.sentences', { first: reason, second: answered });
}

/** The gateway's name for the call, in words; empty where there is none. */
export function rowCall({ entry }: ActivityRow): string {
  return 'callid' in entry && entry.callid !== undefined
    ? say('activity.callid', { callid: entry.callid })
    : '';
}

/** An entry as one line of text, to be pasted somewhere. */
export function rowAsText(row: ActivityRow): string {
  const { entry } = row;
  const parts = [
    dateTime(Date.parse(entry.time)),
    activityTitle(row, currentLanguage()),
    activityParties(row, currentLanguage()),
    rowDetails(row),
    rowCall(row),
    entry.agentId === null ? '' : say('agent.label', { agentId: entry.agentId }),
    entry.gateway ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
