import { formatIn } from '../../shared/messages/format.ts';
import type { Notice } from '../../shared/notice.ts';
import { notice } from '../../shared/notice.ts';
import { currentLanguage } from './tongue.ts';

/** The text of a label in the language of the window. */
export function say(...label: Parameters<typeof notice>): string {
  return formatIn(currentLanguage(), notice(...label));
}

/** The text of something main tells the agent, in the language of the window. */
export function sayNotice(told: Notice): string {
  return formatIn(currentLanguage(), told);
}
