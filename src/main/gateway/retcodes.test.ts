import { describe, expect, it } from 'vitest';
import { format } from '../../shared/messages/format.ts';
import { isAuthenticationLost, isSignedInElsewhere, needsNewSignIn, retcodeNotice } from './retcodes.ts';

describe('retcodes', () => {
  it('has words for a documented code', () => {
    expect(format(retcodeNotice('100-004', 'whatever the gateway says'))).toBe(
      'Wrong agent ID or password (100-004).',
    );
  });

  it('shows number and message of a platform error', () => {
    const text = format(retcodeNotice('10001', 'CTI request failed'));
    expect(text).toContain('10001');
    expect(text).toContain('CTI request failed.');
  });

  it('shows an unknown code and cuts what is too long or cannot be shown', () => {
    const text = format(retcodeNotice('999-999', `evil\u0000\u202e${'x'.repeat(500)}`));
    expect(text).toContain('999-999');
    expect(text).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(text.length).toBeLessThan(260);
  });

  it('shows no number of anybody, wherever the gateway puts it', () => {
    const text = format(retcodeNotice('10001', 'call 13800138000 failed, keys 41112222, cause 42'));
    expect(text).toContain('call •••••••••00 failed, keys ••••••22, cause 42.');
    expect(text).toContain('10001');
    expect(text.replace('10001', '')).not.toMatch(/\d{5}/);
  });

  it('is not fooled by names that every object has', () => {
    expect(retcodeNotice('constructor', '').key).toBe('retcode.unknown');
    expect(retcodeNotice('unknown', '').params?.retcode).toBe('unknown');
  });

  it('knows which codes end a session', () => {
    expect(['100-006', '000-003'].every(isAuthenticationLost)).toBe(true);
    expect(['100-006', '000-003', '105-005', '105-006', '105-007'].every(needsNewSignIn)).toBe(true);
    expect(['0', '105-002', '100-002', '10001'].some(needsNewSignIn)).toBe(false);
    expect(isSignedInElsewhere('100-002')).toBe(true);
  });
});
