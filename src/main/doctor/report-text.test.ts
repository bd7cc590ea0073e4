import { describe, expect, it } from 'vitest';
import type { CheckResult, DoctorReport } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import { reportJson, reportText } from './report-text.ts';

const good: CheckResult = {
  check: 'dns',
  target: 'https://gw.example:8043',
  verdict: 'ok',
  found: notice('doctor.dns.found'),
  todo: null,
  facts: [{ name: 'address', value: '192.0.2.7' }],
};
const bad: CheckResult = {
  ...good,
  check: 'tcp',
  verdict: 'fault',
  found: notice('failure.refused', { host: 'gw.example:8043' }),
  todo: notice('doctor.tcp.check'),
  facts: [],
};
const report = (...results: CheckResult[]): DoctorReport => ({ madeAt: Date.UTC(2026, 0, 5), results });

describe('reportText', () => {
  it('begins with a fixed word and what it came to', () => {
    expect(reportText(report(good), 'en')).toMatch(/^healthy: No fault was found\.\n/);
    expect(reportText(report(good, { ...bad, verdict: 'warning' }), 'en')).toMatch(
      /^healthy: No fault was found\. Warnings: 1\.\n/,
    );
    expect(reportText(report(good, bad), 'zh-CN')).toMatch(/^faults: 故障：1。警告：0。\n/);
  });

  it('tells of each check what was found, what to do and what was seen', () => {
    expect(reportText(report(good, bad), 'en').split('\n').slice(1)).toEqual([
      'Tonebridge, 2026-01-05T00:00:00.000Z',
      '',
      '[OK] Name of the gateway https://gw.example:8043',
      '  The name was found.',
      '    Address: 192.0.2.7',
      '',
      '[Fault] Way to the gateway https://gw.example:8043',
      '  The gateway gw.example:8043 refused the connection.',
      '  → Check network, VPN and firewall, and the port in Settings.',
    ]);
  });
});

describe('reportJson', () => {
  it('has fixed names for programs and texts for people', () => {
    expect(JSON.parse(reportJson(report(good, bad), 'en'))).toEqual({
      format: 1,
      made: '2026-01-05T00:00:00.000Z',
      verdict: 'fault',
      checks: [
        { ...good, found: 'The name was found.', message: 'doctor.dns.found' },
        {
          ...bad,
          found: 'The gateway gw.example:8043 refused the connection.',
          message: 'failure.refused',
          todo: 'Check network, VPN and firewall, and the port in Settings.',
        },
      ],
    });
  });
});
