import { describe, expect, it } from 'vitest';
import type { GatewayFailure } from '../gateway/failure.ts';
import { fieldOf, isElsewhere, isSessionOver, passwordWarning, signInBody } from './sign-in-rules.ts';

const business = (retcode: string): GatewayFailure => ({ kind: 'business', retcode, message: '' });
const transport: GatewayFailure = { kind: 'transport', sent: true, cause: 'reset', host: 'gw' };
const protocol: GatewayFailure = { kind: 'protocol', reason: 'notJson', status: 200 };

describe('signInBody', () => {
  it('has the fields of the vendor, and nothing else of the form', () => {
    const form = { agentId: '101', password: 'pw', phoneNumber: '40038', rememberPassword: true };
    expect(signInBody(form)).toEqual({
      password: 'pw',
      phonenum: '40038',
      status: '4',
      releasephone: 'true',
      agenttype: '4',
    });
  });
});

describe('isElsewhere', () => {
  it('is 100-002 alone', () => {
    expect(isElsewhere(business('100-002'))).toBe(true);
    const others = [business('100-015'), business('100-021'), transport, protocol];
    expect(others.map(isElsewhere)).toEqual([false, false, false, false]);
  });
});

describe('isSessionOver', () => {
  it.each(['100-006', '000-003', '100-008', '105-005', '105-006', '105-007'])('%s ends it', (retcode) => {
    expect(isSessionOver(business(retcode))).toBe(true);
  });

  it.each([business('100-010'), business('100-007'), business('105-004'), transport, protocol])(
    '%o does not',
    (failure) => {
      expect(isSessionOver(failure)).toBe(false);
    },
  );
});

describe('fieldOf', () => {
  it.each([
    ['100-013', 'phoneNumber'],
    ['100-014', 'phoneNumber'],
    ['100-004', 'password'],
    ['100-020', 'password'],
    ['110-021', null],
    ['100-003', null],
  ])('%s is about %s', (retcode, field) => {
    expect(fieldOf(business(retcode))).toBe(field);
  });

  it('no field is to blame for a broken connection', () => {
    expect([fieldOf(transport), fieldOf(protocol)]).toEqual([null, null]);
  });
});

describe('passwordWarning', () => {
  it('comes in the last ten days', () => {
    expect(passwordWarning(10)).toEqual({ key: 'warning.passwordExpiresSoon', params: { days: '10' } });
    expect(passwordWarning(0)?.params).toEqual({ days: '0' });
  });

  it.each([11, -1, null, undefined])('does not come for %s', (days) => {
    expect(passwordWarning(days)).toBeNull();
  });
});
