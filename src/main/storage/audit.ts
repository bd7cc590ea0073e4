import { stat } from 'node:fs/promises';
import { type AuditEntry, auditEntrySchema } from '../../shared/audit-entry.ts';
import type { AuditTrail, Clock, Logger } from '../ports.ts';
import { appendLines, rotateAudit } from './audit-file.ts';

export interface AuditOptions {
  /** Absolute path of `audit.jsonl`; its folder must be there. */
  readonly file: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told why entries can't be written (a system error code), and null once they can be again. */
  readonly onTrouble: (reason: string | null) => void;
  /** Size from which the file is put aside, in bytes. */
  readonly maxBytes?: number;
  /** How many entries may wait in memory to be written. */
  readonly maxWaiting?: number;
}

/** How long after a failed write the next one is tried, in milliseconds. */
const RETRY_MS = 5000;

/**
 * Opens the audit trail: one JSON line for each entry, only ever appended. What came while a write was under
 * way goes out with the next. While the disk can't be written entries wait in memory; when there are too many
 * the oldest are dropped, and the trail says how many.
 */
export function openAudit(options: AuditOptions): AuditTrail {
  const { file, clock, log, maxBytes = 5 * 1024 * 1024, maxWaiting = 2000 } = options;
  let waiting: AuditEntry[] = [];
  let lost = 0;
  let running: Promise<void> | null = null;
  let isAsked = false;
  let isTroubled = false;
  let cancelRetry: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const writeBatch = async (): Promise<void> => {
    const batch = waiting;
    const lostBefore = lost;
    const text = [...lostEntry(lostBefore, clock), ...batch].map((entry) => lineOf(entry, log)).join('');
    waiting = [];
    try {
      if (text !== '' && (await sizeOf(file)) + Buffer.byteLength(text) > maxBytes)
        await tryRotate(file, log);
      if (await appendLines(file, text)) log.warn('the last line of the audit trail was cut off');
      lost -= lostBefore;
      if (text !== '') for (const listener of listeners) listener();
    } catch (error) {
      waiting = [...batch, ...waiting];
      dropOldest();
      throw error;
    }
  };

  const dropOldest = (): void => {
    const surplus = waiting.length - maxWaiting;
    if (surplus <= 0) return;
    waiting = waiting.slice(surplus);
    lost += surplus;
  };

  const drain = async (): Promise<void> => {
    cancelRetry?.();
    cancelRetry = null;
    try {
      do await writeBatch();
      while (waiting.length > 0);
      if (isTroubled) options.onTrouble(null);
      isTroubled = false;
    } catch (error) {
      if (!isTroubled) log.error('audit trail not written', { error });
      if (!isTroubled) options.onTrouble(codeOf(error));
      isTroubled = true;
      cancelRetry = clock.after(RETRY_MS, () => void run());
    }
  };

  const run = (): Promise<void> => {
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  };

  /** Later, so that whoever records something (a key press on its way to the gateway) goes on first. */
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
      if (!isTroubled) void run();
    });
  };

  // Closes a line that was cut off, and finds out whether the file can be written before there is a need.
  ask();
  return {
    record(entry) {
      waiting.push(entry);
      dropOldest();
      ask();
    },
    async flush() {
      await running;
      await run();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function lostEntry(count: number, clock: Clock): AuditEntry[] {
  if (count === 0) return [];
  return [{ time: new Date(clock.now()).toISOString(), agentId: null, gateway: null, kind: 'lost', count }];
}

/** Empty for an entry that has no right form; nothing of it but its kind is told, for it may hold anything. */
function lineOf(entry: AuditEntry, log: Logger): string {
  const parsed = auditEntrySchema.safeParse(entry);
  if (parsed.success) return `${JSON.stringify(parsed.data)}\n`;
  log.error('audit entry not valid', { kind: entry.kind });
  return '';
}

/** A trail that can't be put aside grows on: better too long than cut. */
async function tryRotate(file: string, log: Logger): Promise<void> {
  await rotateAudit(file).catch((error: unknown) => log.warn('audit trail not rotated', { error }));
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
