import type { AuditEntry } from '../../../shared/audit-entry.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'time' | 'agentId' | 'gateway'> : never;

/** An entry without what all of them have. */
export type Fact = Distribute<AuditEntry>;

/**
 * An entry of agent 101 on the 5th of January 2026.
 *
 * @param at hours, minutes and seconds of this computer's time, or an instant of another day.
 */
export function entryAt(at: string | Date, fact: Fact): AuditEntry {
  const instant = typeof at === 'string' ? new Date(`2026-01-05T${at}`) : at;
  return { time: instant.toISOString(), agentId: '101', gateway: 'gw.example:8043', ...fact };
}
