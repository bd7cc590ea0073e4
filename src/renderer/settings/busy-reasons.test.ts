import { describe, expect, it } from 'vitest';
import { busyReasonSchema } from '../../shared/settings.ts';
import { reasonsAsText, reasonsFromText } from './busy-reasons.ts';

describe('reasons for being busy as text', () => {
  it('come back as they were, and main takes them', () => {
    const reasons = [
      { code: 200, name: 'Lunch' },
      { code: 250, name: '部门会议' },
    ];
    expect(reasonsFromText(reasonsAsText(reasons))).toEqual({ reasons });
    for (const reason of reasons) expect(busyReasonSchema.parse(reason)).toEqual(reason);
  });

  it('may have blank lines and the separators people type', () => {
    expect(reasonsFromText('\n 201: Lunch \n\n202=Team, all of it')).toEqual({
      reasons: [
        { code: 201, name: 'Lunch' },
        { code: 202, name: 'Team, all of it' },
      ],
    });
  });

  it.each([
    ['199 Lunch', 'ivr.busyReasonForm'],
    ['251 Lunch', 'ivr.busyReasonForm'],
    ['201', 'ivr.busyReasonForm'],
    [`201 ${'x'.repeat(41)}`, 'ivr.busyReasonForm'],
    ['201 a\n201 b', 'ivr.busyReasonTwice'],
  ])('are refused: %s', (text, key) => {
    expect(reasonsFromText(text)).toMatchObject({ error: { key } });
  });
});
