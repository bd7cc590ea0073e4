import { describe, expect, it } from 'vitest';
import { activityParties, activityReason, activityTitle, answerMs } from './activity-words.ts';
import type { AuditEntry } from './audit-entry.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'time' | 'agentId' | 'gateway'> : never;
const row = (fact: Distribute<AuditEntry>) => ({
  id: 1,
  pressedAt: null,
  entry: { time: '2026-01-05T09:00:00.000Z', agentId: '101', gateway: 'gw.example:8043', ...fact },
});
const refused = (reason: string, retcode?: string) =>
  row({ kind: 'transmitRefused', reason, ...(retcode !== undefined && { retcode }) });

describe('the words of an entry', () => {
  it('say what happened, in both languages', () => {
    expect(activityTitle(row({ kind: 'transmitPassed', late: false }), 'en')).toBe('Numbers passed');
    expect(activityTitle(row({ kind: 'transmitPassed', late: false }), 'zh-CN')).toBe('已传送按键');
    expect(activityTitle(row({ kind: 'lost', count: 12 }), 'en')).toBe('Missing entries: 12');
  });

  it.each([
    [refused('retcode.200-026', '200-026'), 'There is no call (200-026).'],
    [
      refused('retcode.platform', '10001'),
      'The call platform behind the gateway reported error 10001. Try again; if it stays, tell your administrator the number.',
    ],
    [refused('failure.refused'), 'The gateway gw.example:8043 refused the connection.'],
    [refused('failure.httpStatus'), 'The gateway, or a proxy before it, answered with HTTP ….'],
    [refused('something.of-tomorrow'), 'something.of-tomorrow'],
    [row({ kind: 'signInRefused', reason: 'force.title' }), 'Agent 101 is signed in elsewhere'],
    [row({ kind: 'sessionEnded', reason: null }), ''],
    [row({ kind: 'signedIn' }), ''],
    [row({ kind: 'signedOut', gatewayTold: true }), ''],
    [
      row({ kind: 'signedOut', gatewayTold: false }),
      'Signed out here. The gateway could not be told and signs you out by itself within two minutes.',
    ],
    [row({ kind: 'transmitPassed', late: true }), 'The conference was over by then.'],
    [row({ kind: 'transmitPressed' }), 'No outcome is noted.'],
    [row({ kind: 'lost', count: 1 }), 'They could not be written to disk.'],
  ])('say why: %#', (entry, reason) => {
    expect(activityReason(entry, 'en')).toBe(reason);
  });

  it('name the parties of a conference, with masked numbers', () => {
    const began = row({
      kind: 'conferenceBegan',
      parties: [
        { role: 'customer', name: null, masked: '••••••11' },
        { role: 'ivr', name: '支付专线', masked: '•••93' },
        { role: 'unknown', name: null, masked: '' },
      ],
    });
    expect(activityParties(began, 'en')).toBe('Customer ••••••11, 支付专线 •••93, Other party');
    expect(activityParties(began, 'zh-CN')).toBe('客户 ••••••11、支付专线 •••93、另一方');
    expect(activityParties(row({ kind: 'conferenceEnded' }), 'en')).toBe('');
  });
});

it('tells how long an answer took, never below nothing', () => {
  const passed = row({ kind: 'transmitPassed', late: false });
  expect(answerMs(passed)).toBeNull();
  expect(answerMs({ ...passed, pressedAt: '2026-01-05T08:59:59.700Z' })).toBe(300);
  expect(answerMs({ ...passed, pressedAt: '2026-01-05T09:00:01.000Z' })).toBe(0);
});
