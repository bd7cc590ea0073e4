import type {
  ActivityExport,
  ActivityFilter,
  ActivityPage,
  ActivityQuery,
  ExportResult,
} from '../../shared/activity.ts';
import type { Language } from '../../shared/language.ts';
import { notice } from '../../shared/notice.ts';
import type { ChosenFile } from '../desktop/save-dialog.ts';
import type { Clock, Logger } from '../ports.ts';
import type { AuditReader, AuditSink } from '../storage/audit-read.ts';
import { createActivityBook, dayOf } from './book.ts';
import { exportText } from './export.ts';
import { matching, pageOf } from './select.ts';

/** The audit trail for people: in pages, filtered, and as a file. */
export interface Activity {
  list(query: ActivityQuery): Promise<ActivityPage>;
  /**
   * Has the user choose a file and writes the rows that match to it.
   *
   * @param choose given the name to propose; null when the user chose not to.
   */
  export(
    request: ActivityExport,
    choose: (proposal: string) => Promise<ChosenFile | null>,
  ): Promise<ExportResult>;
  /** Nobody looks any more: frees the memory. The next to ask has the trail read again. */
  forget(): void;
}

export interface ActivityParts {
  /** Makes a reader of the trail. */
  readonly openReader: (sink: AuditSink) => AuditReader;
  readonly write: (path: string, text: Iterable<string>) => Promise<void>;
  readonly language: () => Language;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
}

export function createActivity(parts: ActivityParts): Activity {
  const { openReader, write, language, clock, log } = parts;
  let view: TrailView | null = null;

  /** The trail as it is now. */
  const look = async () => {
    view ??= createTrailView(openReader);
    const seen = view;
    const problem = await seen.reader.read();
    return { ...seen.content(), problem, today: dayOf(new Date(clock.now())) };
  };
  const wanted = async (filter: ActivityFilter) => {
    const seen = await look();
    const day = filter.day === 'today' ? seen.today : filter.day;
    return { ...seen, day, rows: matching(seen.book.rows(day), filter) };
  };

  return {
    list: async (query) => {
      const { book, damaged, problem, rows, today } = await wanted(query);
      return { ...pageOf(rows, query.before), today, days: book.days(), damaged, problem };
    },
    export: async ({ format, ...filter }, choose) => {
      const { rows, day, damaged, problem } = await wanted(filter);
      const newestFirst = rows.toReversed();
      const file = await choose(`tonebridge-activity-${day}.${format}`);
      if (!file) return { ok: true, file: null, rows: 0 };
      const content = {
        rows: newestFirst,
        filter: { ...filter, day },
        damaged,
        problem,
        now: clock.now(),
        language: language(),
      };
      try {
        await write(file.path, exportText(format, content));
        return { ok: true, file: file.name, rows: rows.length };
      } catch (error) {
        log.error('activity not exported', { error });
        return { ok: false, notice: notice('activity.exportFailed', { reason: codeOf(error) }) };
      }
    },
    forget: () => {
      view = null;
    },
  };
}

type TrailView = ReturnType<typeof createTrailView>;

function createTrailView(openReader: ActivityParts['openReader']) {
  let book = createActivityBook();
  let damaged = 0;
  const reader = openReader({
    reset: () => {
      book = createActivityBook();
      damaged = 0;
    },
    entry: (entry) => book.add(entry),
    damaged: () => {
      damaged += 1;
    },
  });
  return { reader, content: () => ({ book, damaged }) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
