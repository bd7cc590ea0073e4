import { readFile } from 'node:fs/promises';
import { type AuditEntry, auditEntrySchema } from '../audit-entry.ts';
import { auditFiles } from './audit-file.ts';

/** What an audit trail says. */
export interface AuditReading {
  /** Oldest first. */
  readonly entries: readonly AuditEntry[];
  /** How many lines could not be read: cut off when the program died, or damaged. */
  readonly unreadable: number;
}

/**
 * Reads an audit trail with its older files. A line that can't be read is skipped and counted.
 *
 * @param file absolute path of the current file; that it isn't there is an empty trail.
 * @param range `from`: milliseconds since the epoch, earlier entries are left out; `limit`: the newest so many.
 * @throws the file system's error when a file is there and can't be read.
 */
export async function readAudit(
  file: string,
  range: { readonly from?: number; readonly limit?: number } = {},
): Promise<AuditReading> {
  const { from = Number.NEGATIVE_INFINITY, limit = Number.POSITIVE_INFINITY } = range;
  let entries: AuditEntry[] = [];
  let unreadable = 0;
  for (const path of auditFiles(file)) {
    for (const line of await linesOf(path)) {
      const entry = parseLine(line);
      if (!entry) unreadable += 1;
      else if (Date.parse(entry.time) >= from) entries.push(entry);
    }
    if (entries.length > limit) entries = entries.slice(entries.length - limit);
  }
  return { entries, unreadable };
}

async function linesOf(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function parseLine(line: string): AuditEntry | null {
  try {
    return auditEntrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
