import {
  type ActivityExport,
  type ActivityFilter,
  type ActivityRow,
  activityOutcome,
} from '../../shared/activity.ts';
import { activityParties, activityReason, activityTitle, answerMs } from '../../shared/activity-words.ts';
import type { Language } from '../../shared/language.ts';
import { type Catalogue, catalogueOf } from '../../shared/messages/catalogue.ts';
import { dayOf } from './book.ts';
import { BOM, csvRecord } from './csv.ts';

/** Rows are written in portions, so that others have their turn in between. */
const PORTION = 500;

/** What a file for export is made of. */
export interface ExportContent {
  /** Newest first. */
  readonly rows: readonly ActivityRow[];
  readonly filter: ActivityFilter;
  /** Damaged lines of the trail, which are missing in the file. */
  readonly damaged: number;
  /** Why a part of the trail could not be read (a system error code), or null. */
  readonly problem: string | null;
  /** When it is made, milliseconds since the epoch. */
  readonly now: number;
  readonly language: Language;
}

/** The text of a file for export, in portions. */
export function exportText(format: ActivityExport['format'], content: ExportContent): Iterable<string> {
  return format === 'csv' ? csvText(content) : jsonText(content);
}

/** A table for people, in the language of the program and the time of this computer. */
function* csvText({ rows, language }: ExportContent): Generator<string> {
  const columns = [
    'time',
    'utc',
    'what',
    'details',
    'parties',
    'agent',
    'callid',
    'retcode',
    'answer',
    'gateway',
  ];
  const keys = columns.map((name) => `activity.column.${name}` as keyof Catalogue);
  yield BOM + csvRecord(keys.map((key) => catalogueOf(language)[key]));
  for (const portion of portions(rows)) {
    yield portion.map((row) => csvRecord(csvCells(row, language))).join('');
  }
}

function csvCells(row: ActivityRow, language: Language): (string | number | null)[] {
  const { entry } = row;
  return [
    localTime(new Date(entry.time)),
    entry.time,
    activityTitle(row, language),
    activityReason(row, language),
    activityParties(row, language),
    entry.agentId,
    'callid' in entry ? (entry.callid ?? null) : null,
    'retcode' in entry ? (entry.retcode ?? null) : null,
    answerMs(row),
    entry.gateway,
  ];
}

/** In a form that spreadsheets of every language know for a time. */
function localTime(instant: Date): string {
  const parts = [instant.getHours(), instant.getMinutes(), instant.getSeconds()];
  return `${dayOf(instant)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The entries as the trail has them, for programs. */
function* jsonText({ rows, filter, damaged, problem, now }: ExportContent): Generator<string> {
  const { day, kind, outcome } = filter;
  const head = { exported: new Date(now).toISOString(), day, kind, outcome, damagedLines: damaged, problem };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "entries": [`;
  let separator = '\n';
  for (const portion of portions(rows)) {
    yield separator + portion.map(jsonEntry).join(',\n');
    separator = ',\n';
  }
  yield rows.length > 0 ? '\n  ]\n}\n' : ']\n}\n';
}

function jsonEntry({ entry, pressedAt }: ActivityRow): string {
  const outcome = activityOutcome(entry);
  return `    ${JSON.stringify({
    ...entry,
    ...(outcome !== null && { outcome }),
    ...(pressedAt !== null && { pressedAt }),
  })}`;
}

function* portions(rows: readonly ActivityRow[]): Generator<readonly ActivityRow[]> {
  for (let start = 0; start < rows.length; start += PORTION) yield rows.slice(start, start + PORTION);
}
