import { describe, expect, it } from 'vitest';
import type { SignInRequest } from '../../shared/ipc.ts';
import { checkSignInForm, isAgentId, lastAgentId } from './sign-in-form.ts';

const good: SignInRequest = {
  agentId: '49999',
  password: 'x',
  phoneNumber: '40038',
  rememberPassword: false,
};
const check = (changes: Partial<SignInRequest>, { wide = false, kept = false } = {}) => {
  const error = checkSignInForm({ ...good, ...changes }, wide, kept);
  return error && [error.field, error.notice.key];
};

describe('isAgentId', () => {
  it.each(['101', '999', '1000', '59999'])('accepts %s', (id) => {
    expect(isAgentId(id, false)).toBe(true);
  });

  const bad = [
    '',
    '0',
    '1',
    '100',
    '0101',
    '60000',
    '1e3',
    '101.0',
    '-101',
    ' 101',
    '101\n',
    '１０１',
    'abc',
  ];
  it.each([...bad, '999999', '1000000', '../1', '101/forcelogout'])('refuses %j', (id) => {
    expect(isAgentId(id, false)).toBe(false);
  });

  it('widens to 999999 by setting, and no further', () => {
    expect(['60000', '999999'].map((id) => isAgentId(id, true))).toEqual([true, true]);
    expect(['100', '1000000', '0101'].map((id) => isAgentId(id, true))).toEqual([false, false, false]);
    expect([lastAgentId(false), lastAgentId(true)]).toEqual([59_999, 999_999]);
  });
});

describe('checkSignInForm', () => {
  it.each<Partial<SignInRequest>>([
    {},
    { password: 'p'.repeat(32) },
    { password: ' ' },
    { phoneNumber: '+8613800138000' },
    { phoneNumber: '*12#' },
    { phoneNumber: '1'.repeat(24) },
  ])('accepts %o', (changes) => {
    expect(check(changes)).toBeNull();
  });

  it.each<[Partial<SignInRequest>, string, string]>([
    [{ agentId: '100' }, 'agentId', 'input.agentId'],
    [{ agentId: '60000' }, 'agentId', 'input.agentId'],
    [{ password: '' }, 'password', 'input.passwordMissing'],
    [{ password: 'p'.repeat(33) }, 'password', 'input.passwordLong'],
    [{ phoneNumber: '' }, 'phoneNumber', 'input.phoneMissing'],
    [{ phoneNumber: '1'.repeat(25) }, 'phoneNumber', 'input.phoneLong'],
    [{ phoneNumber: '40 038' }, 'phoneNumber', 'input.phoneForm'],
    [{ phoneNumber: '+' }, 'phoneNumber', 'input.phoneForm'],
    [{ phoneNumber: '4+0' }, 'phoneNumber', 'input.phoneForm'],
    [{ phoneNumber: '40038;x' }, 'phoneNumber', 'input.phoneForm'],
  ])('refuses %o and points at the field', (changes, field, key) => {
    expect(check(changes)).toEqual([field, key]);
  });

  it('names the first field that is wrong, in the order of the form', () => {
    expect(check({ agentId: '', password: '', phoneNumber: '' })?.[0]).toBe('agentId');
    expect(check({ password: '', phoneNumber: '' })?.[0]).toBe('password');
  });

  it('says the range that holds with this gateway', () => {
    const max = (wide: boolean) => checkSignInForm({ ...good, agentId: '' }, wide, false)?.notice.params?.max;
    expect([max(false), max(true)]).toEqual(['59999', '999999']);
    expect(check({ agentId: '60000' }, { wide: true })).toBeNull();
  });

  it('lets a kept password stand for an empty one, but for no long one', () => {
    expect(check({ password: '' }, { kept: true })).toBeNull();
    expect(check({ password: 'p'.repeat(33) }, { kept: true })?.[1]).toBe('input.passwordLong');
  });

  it('never repeats what was typed', () => {
    const typed = { agentId: 'secret-id', password: 'secret'.repeat(9), phoneNumber: 'secret-phone' };
    const errors = [typed, { ...typed, agentId: '101' }, { ...typed, agentId: '101', password: 'x' }].map(
      (form) => checkSignInForm({ ...good, ...form }, false, false),
    );
    expect(errors).toHaveLength(3);
    expect(errors.every(Boolean)).toBe(true);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });
});
