import { describe, expect, it } from 'vitest';
import type { CheckName, CheckResult } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import { createRedactor } from '../storage/redact.ts';
import { createDiscreet } from './discreet.ts';

const redactor = createRedactor();
redactor.register('Mark-kf83Qz-password');

const discreet = (home = '/srv/people/zhang.san', user = 'zhang.san') =>
  createDiscreet({
    home,
    user,
    keep: ['gw10020.example:18043', 'gw10020.example'],
    hideSecrets: redactor.hideSecrets,
  });

const result = (value: string, check: CheckName = 'settings'): CheckResult => ({
  check,
  target: null,
  verdict: 'fault',
  found: notice('doctor.settings.caFile', { reason: notice('input.caFile', { detail: value }) }),
  todo: notice('doctor.shortcut.bind', { command: value }),
  facts: [{ name: 'place', value }],
});

/** A text as it is in all places of a cleaned result. */
function cleaned(value: string, check?: CheckName, clean = discreet()): string | undefined {
  const { found, todo, facts } = clean(result(value, check));
  const reason = found.params?.reason;
  const all = [
    facts[0]?.value,
    todo?.params?.command,
    typeof reason === 'object' ? reason.params?.detail : reason,
  ];
  expect(new Set(all).size).toBe(1);
  return facts[0]?.value;
}

describe('createDiscreet', () => {
  it.each([
    ['/srv/people/zhang.san/.config/Tonebridge', '~/.config/Tonebridge'],
    ['"/srv/people/zhang.san"', '"~"'],
    ['/srv/people/zhang.sander/x', '/srv/people/zhang.sander/x'],
    ['/home/li.si/ca.pem', '~/ca.pem'],
    ['/Users/Li/x', '~/x'],
    ['C:\\Users\\LI~1\\AppData', '~\\AppData'],
    ['d:/users/li/x', '~/x'],
    ['/data/zhang.san/ca.pem', '/data/…/ca.pem'],
    ['/etc/tonebridge/policy.json', '/etc/tonebridge/policy.json'],
  ])('shows %s as %s', (path, shown) => {
    expect(cleaned(path)).toBe(shown);
  });

  it('hides secrets, GUIDs and numbers wherever they stand', () => {
    const text = 'Mark-kf83Qz-password 279fe21d-0000-4000-8000-000000000000.AgentGateway0 907315428866';
    expect(cleaned(text)).toBe('[hidden] [hidden] **********66');
    expect(cleaned('password=abc')).toBe('password=[hidden]');
    expect(cleaned('http://li:p/a@ss@proxy.example:80')).toBe('[hidden]@proxy.example:80');
    expect(cleaned('CN=gw, emailAddress=li.si@example.com')).toBe('CN=gw, [hidden]@example.com');
  });

  it('keeps the addresses of gateways, and the numbers of machines', () => {
    expect(cleaned('gw10020.example:18043 12345')).toBe('gw10020.example:18043 ***45');
    expect(cleaned('10.0.22631', 'versions')).toBe('10.0.22631');
    expect(cleaned('10.0.22631', 'policy')).toBe('10.0.***31');
  });

  it('is not confused by a user without a home', () => {
    expect(cleaned('/etc/x/y', 'settings', discreet('/', ''))).toBe('/etc/x/y');
  });
});
