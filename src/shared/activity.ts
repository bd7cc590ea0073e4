import type { AuditEntry } from './audit-entry.ts';
import type { Notice } from './notice.ts';

/** What an entry of the trail is about; `trail` for what it says of itself. */
export type ActivityKind = 'transmission' | 'call' | 'session' | 'conference' | 'trail';

/** What came of a transmission; `open` when the trail has the press but no outcome (yet). */
export type ActivityOutcome = 'passed' | 'refused' | 'notSent' | 'unknown' | 'blocked' | 'open';

/** Which rows are wanted. */
export interface ActivityFilter {
  /** `today`, `all`, or a day of this computer's calendar as `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: 'all' | Exclude<ActivityKind, 'trail'>;
  /** Other than `all` it leaves transmissions only; `unknown` has the open ones with it. */
  readonly outcome: 'all' | Exclude<ActivityOutcome, 'open'>;
}

/** A page of the rows that are wanted. */
export interface ActivityQuery extends ActivityFilter {
  /** Only rows before this one, for a page of older ones; null for the newest. */
  readonly before: number | null;
}

/** One line of the list. A press and its outcome are one. */
export interface ActivityRow {
  /** Rises with time. */
  readonly id: number;
  readonly entry: AuditEntry;
  /** When the key was pressed, for the outcome of a transmission; ISO 8601 in UTC. */
  readonly pressedAt: string | null;
}

export interface ActivityPage {
  /** Newest first. */
  readonly rows: readonly ActivityRow[];
  /** How many of the wanted rows are newer than these. */
  readonly newer: number;
  /** How many rows are wanted, on all pages. */
  readonly total: number;
  /** Today's day as `YYYY-MM-DD`. */
  readonly today: string;
  /** Days that the trail has something of, newest first. */
  readonly days: readonly string[];
  /** Damaged lines in the whole trail. */
  readonly damaged: number;
  /** Why a part of the trail can't be read (a system error code), or null. */
  readonly problem: string | null;
}

export interface ActivityExport extends ActivityFilter {
  readonly format: 'csv' | 'json';
}

/** `file`: the name it was saved under, without folder; null when the user chose not to. */
export type ExportResult =
  | { readonly ok: true; readonly file: string | null; readonly rows: number }
  | { readonly ok: false; readonly notice: Notice };

/** What an entry is about. */
export function activityKind({ kind }: AuditEntry): ActivityKind {
  if (kind.startsWith('transmit')) return 'transmission';
  if (kind.startsWith('conference')) return 'conference';
  if (kind === 'control' || kind.startsWith('flow')) return 'call';
  return kind === 'lost' ? 'trail' : 'session';
}

/** What came of it; null for anything but a transmission. */
export function activityOutcome({ kind }: AuditEntry): ActivityOutcome | null {
  switch (kind) {
    case 'transmitPressed':
      return 'open';
    case 'transmitPassed':
      return 'passed';
    case 'transmitRefused':
      return 'refused';
    case 'transmitNotSent':
      return 'notSent';
    case 'transmitUnknown':
      return 'unknown';
    case 'transmitBlocked':
      return 'blocked';
    default:
      return null;
  }
}
