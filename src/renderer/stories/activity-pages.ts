import type { ActivityPage, ActivityRow } from '../../shared/activity.ts';
import type { AuditEntry } from '../../shared/audit-entry.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'time' | 'agentId' | 'gateway'> : never;

const today = '2026-01-05';
const common = { agentId: '101', gateway: 'gateway.example.com:8043' };
const call = { callid: '1523-4711' };

/** @param time of the 5th of January 2026, in this computer's time. */
const row = (
  id: number,
  time: string,
  fact: Distribute<AuditEntry>,
  pressed: string | null = null,
): ActivityRow => {
  const at = (of: string) => new Date(`${today}T${of}`).toISOString();
  return {
    id,
    entry: { time: at(time), ...common, ...fact },
    pressedAt: pressed === null ? null : at(pressed),
  };
};

const customer = { role: 'customer', name: null, masked: '••••••11' } as const;
const ivr = { role: 'ivr', name: 'Payment line', masked: '•••93' } as const;

/** One row of each kind, newest first. */
export const everyRow: readonly ActivityRow[] = [
  row(16, '11:30:00', { kind: 'signedOut', gatewayTold: false }),
  row(15, '11:21:40', { kind: 'lost', count: 12 }),
  row(14, '11:20:00', { kind: 'sessionEnded', reason: 'session.expired' }),
  row(13, '10:48:12', { kind: 'conferenceEnded', ...call }),
  row(12, '10:47:58.300', { kind: 'transmitPassed', ...call, late: true }, '10:47:57'),
  row(11, '10:46:01', { kind: 'transmitUnknown', ...call, reason: 'failure.answerTimeout' }, '10:45:51'),
  row(10, '10:45:20', { kind: 'transmitNotSent', ...call, reason: 'failure.refused' }, '10:45:17'),
  row(
    9,
    '10:44:03.200',
    { kind: 'transmitRefused', ...call, reason: 'retcode.200-026', retcode: '200-026' },
    '10:44:03',
  ),
  row(8, '10:43:30.250', { kind: 'transmitPassed', ...call, late: false }, '10:43:30'),
  row(7, '10:43:05', { kind: 'transmitPressed', ...call }),
  row(6, '10:43:01', { kind: 'conferenceBegan', ...call, parties: [customer, ivr] }),
  row(5, '10:40:00', { kind: 'transmitBlocked', reason: 'block.talking' }),
  row(4, '09:02:44', { kind: 'resumed' }),
  row(3, '09:00:31', { kind: 'forcedSignIn' }),
  row(2, '09:00:12', { kind: 'signInRefused', reason: 'retcode.100-004', retcode: '100-004' }),
  row(1, '08:59:58', { kind: 'signedIn' }),
];

/** A page of these rows and no others. */
export function pageWith(rows: readonly ActivityRow[], more: Partial<ActivityPage> = {}): ActivityPage {
  return {
    rows,
    newer: 0,
    total: rows.length,
    today,
    days: [today, '2026-01-04', '2025-12-30'],
    damaged: 0,
    problem: null,
    ...more,
  };
}
