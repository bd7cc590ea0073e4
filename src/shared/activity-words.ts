import type { ActivityRow } from './activity.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Language } from './language.ts';
import { catalogueOf, isMessageKey } from './messages/catalogue.ts';
import { formatIn } from './messages/format.ts';
import { type Notice, notice } from './notice.ts';

/** What happened, in a few words. */
export function activityTitle({ entry }: Pick<ActivityRow, 'entry'>, language: Language): string {
  if (entry.kind === 'lost') {
    return formatIn(language, notice('activity.what.lost', { count: String(entry.count) }));
  }
  return formatIn(language, callTitle(entry) ?? notice(`activity.what.${entry.kind}`));
}

/** Of a control, and of connecting an IVR. */
function callTitle(entry: AuditEntry): Notice | null {
  if (entry.kind === 'control') {
    const control = notice(`activity.control.${entry.control}`);
    const { outcome } = entry;
    return notice(outcome === 'done' ? 'activity.what.control' : `activity.what.control.${outcome}`, {
      control,
    });
  }
  if (!('ivr' in entry)) return null;
  const step = entry.kind === 'flowStep' ? { step: notice(`activity.step.${entry.step}`) } : {};
  return notice(`activity.what.${entry.kind}`, { ivr: entry.ivr, ...step });
}

/** Why, or what else is to be said; empty when nothing is. */
export function activityReason({ entry }: Pick<ActivityRow, 'entry'>, language: Language): string {
  const told = (key: Notice['key']) => formatIn(language, notice(key));
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
      return 'reason' in entry && entry.reason ? reasonText(entry, entry.reason, language) : '';
  }
}

/** The names of the roles of a party that has no name. */
export const partyRoles = {
  customer: 'party.customer',
  ivr: 'party.ivr',
  unknown: 'party.unknown',
} as const satisfies Record<string, Notice['key']>;

/** Who was in a conference, with masked numbers; empty for other entries. */
export function activityParties({ entry }: Pick<ActivityRow, 'entry'>, language: Language): string {
  if (entry.kind !== 'conferenceBegan') return '';
  const catalogue = catalogueOf(language);
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
function reasonText(entry: AuditEntry, reason: string, language: Language): string {
  if (!isMessageKey(reason)) return reason;
  const gaps = [...catalogueOf(language)[reason].matchAll(/\{(\w+)\}/g)].map(
    ([, name = '']) => [name, '…'] as const,
  );
  const known = {
    host: entry.gateway,
    agentId: entry.agentId,
    retcode: 'retcode' in entry ? entry.retcode : null,
    ivr: 'ivr' in entry ? entry.ivr : null,
  };
  const params = {
    ...Object.fromEntries(gaps),
    message: '',
    ...Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  };
  return formatIn(language, { key: reason, params }).replace(/ {2,}/g, ' ').trim();
}
