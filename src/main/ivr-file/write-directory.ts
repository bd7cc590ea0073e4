import type { IvrFileFormat } from '../../shared/ivr-file.ts';
import type { IvrEntry } from '../../shared/settings.ts';
import { BOM, csvRecord } from '../activity/csv.ts';
import { type Column, columns, fileKind } from './columns.ts';

function cellOf(entry: IvrEntry, column: Column): string | number | null {
  const value = entry[column];
  // Neither a comma nor a semicolon: a spreadsheet might take them for the end of the cell, or the list for a number.
  return Array.isArray(value) ? value.join(' ') : (value ?? null);
}

/** The text of a file with the directory, in portions. What an entry leaves as usual is left out or empty. */
export function directoryText(format: IvrFileFormat, entries: readonly IvrEntry[]): string[] {
  if (format === 'json') return [`${JSON.stringify({ kind: fileKind, entries }, null, 2)}\n`];
  const rows = entries.map((entry) => csvRecord(columns.map((column) => cellOf(entry, column))));
  return [BOM, csvRecord(columns), ...rows];
}
