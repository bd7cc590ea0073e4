import type { ActivityRow } from './activity.ts';
import type { AuditEntry } from './audit-entry.ts';
import { type Catalogue, isMessageKey } from './messages/catalogue.ts';
import { format } from './messages/format.ts';
import { type Notice, notice } from './notice.ts';

/** What happened, in a few words. */
export function activityTitle({ entry }: Pick<ActivityRow, 'entry'>, catalogue: Catalogue): string {
  if (entry.kind === 'lost') {
    return format(notice('activity.what.lost', { count: String(entry.count) }), catalogue);
  }
  return format(notice(`activity.what.${entry.kind}`), catalogue);
}

/** Why, or what else is to be said; empty when nothing is. */
export function activityReason({ entry }: Pick<ActivityRow, 'entry'>, catalogue: Catalogue): string {
  const told = (key: Notice['key']) => format(notice(key), catalogue);
  switch (entry.kind) {
    case 'lost':
      return told('activity.lostText');
    case 'signedOut':
      return entry.gatewayTold ? '' : told('session.signedOutOffline');
    case 'transmitPassed':
      return entry.late ? told('activity.late') : '';
    case 'transmitPressed':
      return told('activity.open');
    default:
      return 'reason' in entry && entry.reason !== null ? reasonText(entry, entry.reason, catalogue) : '';
  }
}

/** The names of the roles of a party that has no name. */
export const partyRoles = {
  customer: 'party.customer',
  ivr: 'party.ivr',
  unknown: 'party.unknown',
} as const satisfies Record<string, Notice['key']>;

/** Who was in a conference, with masked numbers; empty for other entries. */
export function activityParties({ entry }: Pick<ActivityRow, 'entry'>, catalogue: Catalogue): string {
  if (entry.kind !== 'conferenceBegan') return '';
  return entry.parties
    .map(({ role, name, masked }) => `${name ?? catalogue[partyRoles[role]]} ${masked}`.trim())
    .join(catalogue['activity.and']);
}

/** How long the gateway took to answer a press, in milliseconds; null where that is not told. */
export function answerMs({ entry, pressedAt }: ActivityRow): number | null {
  if (pressedAt === null) return null;
  return Math.max(0, Date.parse(entry.time) - Date.parse(pressedAt));
}

/**
 * The trail keeps the key of a message and not what filled its gaps; of these, gateway, agent and retcode are
 * known from the entry, and the rest is left open. A key of another version is shown as it is.
 */
function reasonText(entry: AuditEntry, reason: string, catalogue: Catalogue): string {
  if (!isMessageKey(reason)) return reason;
  const gaps = [...catalogue[reason].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '…'] as const);
  const known = {
    host: entry.gateway,
    agentId: entry.agentId,
    retcode: 'retcode' in entry ? entry.retcode : null,
  };
  const params = {
    ...Object.fromEntries(gaps),
    message: '',
    ...Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  };
  return format({ key: reason, params }, catalogue).replace(/ {2,}/g, ' ').trim();
}
