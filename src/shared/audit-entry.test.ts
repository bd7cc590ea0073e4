import { describe, expect, it } from 'vitest';
import { auditEntrySchema } from './audit-entry.ts';

const common = { time: '2026-01-05T09:00:00.000Z', agentId: '101', gateway: 'gw.example:8043' };

describe('auditEntrySchema', () => {
  it('has no place for what it does not know', () => {
    const parsed = auditEntrySchema.parse({ ...common, kind: 'signedIn', password: 'Practice-1', guid: 'g' });
    expect(parsed).toEqual({ ...common, kind: 'signedIn' });
  });

  it('takes parties only masked', () => {
    const began = (masked: string) =>
      auditEntrySchema.safeParse({
        ...common,
        kind: 'conferenceBegan',
        parties: [{ role: 'customer', name: null, masked }],
      }).success;
    expect(['••••••11', '•••', ''].map(began)).toEqual([true, true, true]);
    expect(['13900001111', '••111', '1•••'].map(began)).toEqual([false, false, false]);
  });

  it('leaves out a callid or retcode that is no name, and keeps the entry', () => {
    const refused = { ...common, kind: 'transmitRefused', reason: 'retcode.unknown' };
    expect(auditEntrySchema.parse({ ...refused, callid: 'a b', retcode: '<p>no</p>' })).toEqual(refused);
    const whole = { ...refused, callid: '1456403570-17', retcode: '10001' };
    expect(auditEntrySchema.parse(whole)).toEqual(whole);
  });

  it('refuses a text where a message key belongs', () => {
    const blocked = { ...common, kind: 'transmitBlocked', reason: 'The digits were 4111' };
    expect(auditEntrySchema.safeParse(blocked).success).toBe(false);
  });
});
