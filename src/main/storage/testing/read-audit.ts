import type { AuditEntry } from '../../../shared/audit-entry.ts';
import { createAuditReader } from '../audit-read.ts';

/** What an audit trail says. */
export interface AuditReading {
  /** Oldest first. */
  readonly entries: readonly AuditEntry[];
  /** How many lines could not be read: cut off when the program died, or damaged. */
  readonly unreadable: number;
}

/**
 * Reads a whole audit trail.
 *
 * @param file absolute path of the current file.
 * @throws when a file is there and can't be read.
 */
export async function readAudit(file: string): Promise<AuditReading> {
  const entries: AuditEntry[] = [];
  let unreadable = 0;
  const reader = createAuditReader(file, {
    reset: () => {
      entries.length = 0;
      unreadable = 0;
    },
    entry: (entry) => entries.push(entry),
    damaged: () => {
      unreadable += 1;
    },
  });
  const problem = await reader.read();
  if (problem !== null) throw new Error(`audit trail not read: ${problem}`);
  return { entries, unreadable };
}
