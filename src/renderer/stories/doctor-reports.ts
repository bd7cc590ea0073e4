import type { CheckName, CheckResult, DoctorReport, Fact } from '../../shared/doctor.ts';
import { type Notice, notice } from '../../shared/notice.ts';

const madeAt = Date.UTC(2026, 0, 5, 8, 30);
const first = 'https://gateway-a.example.com:8043';

function good(check: CheckName, found: Notice, facts: readonly Fact[] = [], target: string | null = null) {
  return { check, target, verdict: 'ok', found, todo: null, facts } satisfies CheckResult;
}

const certificate: readonly Fact[] = [
  { name: 'protocol', value: 'TLSv1.3' },
  { name: 'subject', value: 'CN=gateway-a.example.com' },
  { name: 'issuer', value: 'CN=Example Private CA' },
  { name: 'validFrom', value: '2025-01-01T00:00:00.000Z' },
  { name: 'validTo', value: '2027-01-01T00:00:00.000Z' },
  { name: 'names', value: 'DNS:gateway-a.example.com' },
  {
    name: 'fingerprint',
    value: Array.from({ length: 32 }, (_, index) => 'A1B2C3D4'.slice(index % 7, (index % 7) + 2)).join(':'),
  },
];

const line: readonly CheckResult[] = [
  good('proxy', notice('doctor.proxy.direct'), [], first),
  good('dns', notice('doctor.dns.found'), [{ name: 'address', value: '192.0.2.7' }], first),
  good('tcp', notice('doctor.tcp.open'), [{ name: 'took', value: '12 ms' }], first),
  good('tls', notice('doctor.tls.good'), certificate, first),
  good('http', notice('doctor.http.gateway'), [{ name: 'took', value: '31 ms' }], first),
  good('clock', notice('doctor.clock.right'), [{ name: 'difference', value: '00:00:00' }], first),
];

const computer: readonly CheckResult[] = [
  good('session', notice('doctor.session.in')),
  good('keychain', notice('doctor.keychain.works')),
  good('shortcut', notice('doctor.shortcut.held'), [{ name: 'keys', value: 'CommandOrControl+Shift+F9' }]),
  good('desktop', notice('doctor.desktop.found'), [{ name: 'desktop', value: 'Windows' }]),
  good('displays', notice('doctor.displays.found', { count: '1' }), [
    { name: 'display', value: '1920 × 1080, 100 %' },
  ]),
  good('policy', notice('doctor.policy.file'), [{ name: 'locked', value: 'gateway, caFile, shortcut' }]),
  good('settings', notice('doctor.settings.sound'), [
    { name: 'folder', value: '~\\AppData\\Roaming\\Tonebridge' },
  ]),
  good('audit', notice('doctor.audit.writable')),
  good('versions', notice('doctor.versions.these'), [{ name: 'app', value: '1.0.0' }]),
];

/** Nothing is wrong. */
export const fineReport: DoctorReport = { madeAt, results: [...line, ...computer] };

const earlier = notice('doctor.earlier');
const changes: Partial<Record<CheckName, Partial<CheckResult>>> = {
  proxy: {
    found: notice('doctor.proxy.used'),
    facts: [{ name: 'proxy', value: 'proxy.example.com:3128' }],
  },
  tls: {
    verdict: 'fault',
    found: notice('failure.tlsUnknownCa', { host: 'gateway-a.example.com:8043' }),
    todo: notice('doctor.tls.check'),
  },
  http: { verdict: 'skipped', found: earlier, facts: [] },
  clock: { verdict: 'skipped', found: earlier, facts: [] },
  keychain: {
    verdict: 'warning',
    found: notice('doctor.keychain.fails', { reason: notice('keychain.locked') }),
    todo: notice('doctor.keychain.cure'),
  },
};

/** A certificate is refused, and the keychain is locked. */
export const faultyReport: DoctorReport = {
  madeAt,
  results: fineReport.results.map((result) => ({ ...result, ...changes[result.check] })),
};
