import { describe, expect, it } from 'vitest';
import type { ActivityRow } from '../../shared/activity.ts';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import type { Language } from '../../shared/language.ts';
import { exportText } from './export.ts';
import { entryAt } from './testing/entries.ts';

const filter = { day: '2026-01-05', kind: 'all', outcome: 'all' } as const;
const row = (id: number, entry: AuditEntry, pressedAt: string | null = null): ActivityRow => ({
  id,
  entry,
  pressedAt,
});
const content = (rows: readonly ActivityRow[], language: Language = 'en') => ({
  rows,
  filter,
  damaged: 2,
  problem: null,
  now: Date.UTC(2026, 0, 5, 12),
  language,
});
const text = (format: 'csv' | 'json', rows: readonly ActivityRow[], language?: Language) =>
  [...exportText(format, content(rows, language))].join('');

const passed = entryAt('09:00:01.250', { kind: 'transmitPassed', callid: '1-1', late: false });
const began = entryAt('08:59:00', {
  kind: 'conferenceBegan',
  callid: '1-1',
  parties: [
    { role: 'customer', name: null, masked: '••••••11' },
    { role: 'ivr', name: '=支付,"专线"', masked: '•••93' },
  ],
});
const refused = entryAt('09:05:00', {
  kind: 'transmitRefused',
  reason: 'retcode.200-026',
  retcode: '200-026',
});
const pressedAt = entryAt('09:00:01', { kind: 'transmitPressed' }).time;
const rows = [row(4, refused, refused.time), row(3, passed, pressedAt), row(1, began)];

describe('an export as CSV', () => {
  it('is a table with a BOM, the newest first', () => {
    expect(text('csv', rows)).toBe(
      [
        '\uFEFFTime,Time (UTC),What happened,Details,In the conference,Agent,Call ID,Retcode,Answer after (ms),Gateway',
        `2026-01-05 09:05:00,${refused.time},Refused by the gateway,There is no call (200-026).,,101,,200-026,0,gw.example:8043`,
        `2026-01-05 09:00:01,${passed.time},Numbers passed,,,101,1-1,,250,gw.example:8043`,
        `2026-01-05 08:59:00,${began.time},Conference began,,"Customer ••••••11, =支付,""专线"" •••93",101,1-1,,,gw.example:8043`,
        '',
      ].join('\r\n'),
    );
  });

  it('keeps a name that looks like a formula a text, and speaks the language of the program', () => {
    const alone = {
      ...began,
      parties: [{ role: 'ivr', name: '=HYPERLINK("http://x")', masked: '' }],
    } as AuditEntry;
    expect(text('csv', [row(1, alone)])).toContain(`"'=HYPERLINK(""http://x"")"`);
    const chinese = text('csv', rows, 'zh-CN');
    expect(chinese).toContain('\uFEFF时间,时间（UTC）,事件');
    expect(chinese).toContain('已传送按键');
  });

  it('is only its heading without rows', () => {
    expect(text('csv', []).split('\r\n')).toHaveLength(2);
  });
});

describe('an export as JSON', () => {
  it('has the entries as they are, and what they are a part of', () => {
    expect(JSON.parse(text('json', rows))).toEqual({
      exported: '2026-01-05T12:00:00.000Z',
      ...filter,
      damagedLines: 2,
      problem: null,
      entries: [
        { ...refused, outcome: 'refused', pressedAt: refused.time },
        { ...passed, outcome: 'passed', pressedAt },
        began,
      ],
    });
    expect(JSON.parse(text('json', []))).toMatchObject({ entries: [] });
  });
});

describe.each(['csv', 'json'] as const)('a long export as %s', (format) => {
  it('comes in portions and has every row once', () => {
    const many = Array.from({ length: 1234 }, (_, index) =>
      row(index, entryAt('09:00:00', { kind: 'conferenceEnded', callid: `7-${index}` })),
    );
    const portions = [...exportText(format, content(many))];
    expect(portions.length).toBeGreaterThan(3);
    const callids = portions.join('').match(/7-\d+/g);
    expect(callids).toEqual(many.map((_, index) => `7-${index}`));
    if (format === 'json') expect(JSON.parse(portions.join('')).entries).toHaveLength(1234);
  });
});
