import type { ActivityRow } from '../../shared/activity.ts';
import type { AuditEntry } from '../../shared/audit-entry.ts';

/** The rows of the trail as far as it has been read, by day. */
export interface ActivityBook {
  /** Puts an entry behind the others. The outcome of a transmission takes the place of its press. */
  add(entry: AuditEntry): void;
  /** Days that have rows, newest first, as `YYYY-MM-DD`. */
  days(): readonly string[];
  /**
   * The rows of a day, or of all days, in the order of the trail.
   *
   * @param day `YYYY-MM-DD` or `all`.
   */
  rows(day: string): readonly ActivityRow[];
}

interface Pressed {
  readonly row: ActivityRow;
  readonly day: ActivityRow[];
}

/** A session that begins anew has nothing to do with a press before it. */
const BEGINNINGS: readonly AuditEntry['kind'][] = ['signedIn', 'resumed', 'forcedSignIn'];

const OUTCOMES: readonly AuditEntry['kind'][] = [
  'transmitPassed',
  'transmitRefused',
  'transmitNotSent',
  'transmitUnknown',
];

/**
 * An empty book. Only one transmission is under way at a time, so an outcome belongs to the press before it; a
 * press without one is left alone, as after a crash.
 */
export function createActivityBook(): ActivityBook {
  const all: ActivityRow[] = [];
  const byDay = new Map<string, ActivityRow[]>();
  let nextId = 1;
  let pressed: Pressed | null = null;

  return {
    add: (entry) => {
      const isOutcome = OUTCOMES.includes(entry.kind);
      const press: Pressed | null = isOutcome ? pressed : null;
      if (press) for (const rows of [all, press.day]) rows.splice(rows.lastIndexOf(press.row), 1);
      const row = { id: nextId++, entry, pressedAt: press?.row.entry.time ?? null };
      const name = dayOf(new Date(entry.time));
      const day = byDay.get(name) ?? [];
      byDay.set(name, day);
      all.push(row);
      day.push(row);
      if (entry.kind === 'transmitPressed') pressed = { row, day };
      else if (isOutcome || BEGINNINGS.includes(entry.kind)) pressed = null;
    },
    days: () =>
      [...byDay]
        .filter(([, rows]) => rows.length > 0)
        .map(([name]) => name)
        .sort()
        .reverse(),
    rows: (day) => (day === 'all' ? all : (byDay.get(day) ?? [])),
  };
}

/** The day of an instant in the calendar of this computer, as `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  const [month, day] = [instant.getMonth() + 1, instant.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${instant.getFullYear()}-${month}-${day}`;
}
