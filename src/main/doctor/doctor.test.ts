import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../../../simulator/index.ts';
import type { DoctorReport } from '../../shared/doctor.ts';
import { reportSummary } from '../../shared/doctor.ts';
import { noPolicy } from '../../shared/policy.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { systemClock } from '../app/system-clock.ts';
import { createProxySignIns } from '../gateway/proxy-sign-ins.ts';
import { createRedactor } from '../storage/redact.ts';
import { createDoctor, type DoctorParts } from './doctor.ts';
import { gatewayWay } from './way.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function doctorWith(settings: Partial<Settings>, parts: Partial<DoctorParts> = {}) {
  return createDoctor({
    folder,
    settings: { get: () => ({ ...defaultSettings, ...settings }), warnings: [] },
    managed: { policy: noPolicy, warning: null, source: 'none' },
    policyPlace: '/etc/tonebridge/policy.json',
    auditFile: join(folder, 'audit.jsonl'),
    state: () => null,
    shortcut: () => ({ accelerator: 'F9', state: 'free', reach: 'everywhere', command: 'tonebridge' }),
    keychain: async () => 'works',
    way: gatewayWay({
      proxyFor: async () => ({ source: 'direct', hops: [{ kind: 'direct' }] }),
      credentialsFor: async () => null,
      signIns: createProxySignIns(),
      onChange: () => () => undefined,
    }),
    machine: {
      session: 'X11',
      versions: { app: '1', build: 'b', electron: '2', chromium: '3', node: '4', system: 'Linux' },
      displays: () => [{ width: 1, height: 1, scale: 1 }],
      home: folder,
      user: 'zhang.san',
    },
    hideSecrets: createRedactor().hideSecrets,
    clock: systemClock,
    log: createMemoryLog(),
    ...parts,
  });
}

const checksOf = ({ results }: DoctorReport) => results.map(({ check, verdict }) => `${check} ${verdict}`);
const computer = [
  'session skipped',
  'keychain ok',
  'shortcut ok',
  'desktop ok',
  'displays ok',
  'policy ok',
  'settings ok',
  'audit ok',
  'versions ok',
];

describe('the doctor', () => {
  it('has something to say also where no gateway is set', async () => {
    const report = await doctorWith({}).examine();
    expect(checksOf(report)).toEqual(['tcp warning', ...computer]);
    expect(reportSummary(report).verdict).toBe('warning');
    expect(JSON.stringify(report)).not.toContain(folder);
  });

  it('examines each gateway once, and the computer', async () => {
    const simulator = await startSimulator({});
    const caFile = join(folder, 'ca.pem');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(caFile, simulator.caPem);
    const gateway = simulator.gatewayUrl;
    const report = await doctorWith({ gateway, fallbackGateways: [gateway], caFile }).examine();
    const line = ['proxy ok', 'dns ok', 'tcp ok', 'tls ok', 'http ok', 'clock ok'];
    expect(checksOf(report)).toEqual([...line, ...computer]);
    expect(report.results[0]?.target).toBe(gateway);
    await simulator.close();
  });

  it('does not repeat what was typed in place of an address', async () => {
    const report = await doctorWith({ gateway: 'https://user:Mark-pass@gw.example:8043' }).examine();
    expect(report.results[0]).toMatchObject({ check: 'tcp', verdict: 'fault' });
    expect(JSON.stringify(report)).not.toContain('Mark-pass');
  });

  it('tells trouble of the running program with its audit trail', async () => {
    const trouble = { key: 'warning.audit', params: { reason: 'ENOSPC' } } as const;
    const report = await doctorWith(
      {},
      { state: () => ({ ...initialState, warnings: [trouble] }) },
    ).examine();
    expect(report.results.find(({ check }) => check === 'audit')).toMatchObject({
      verdict: 'fault',
      found: trouble,
    });
  });

  it('makes one report for all who ask meanwhile, and a new one later', async () => {
    let asked = 0;
    const doctor = doctorWith(
      {},
      {
        keychain: async () => {
          asked += 1;
          return 'works';
        },
      },
    );
    const [one, other] = await Promise.all([doctor.examine(), doctor.examine()]);
    expect(one).toBe(other);
    expect(asked).toBe(1);
    await doctor.examine();
    expect(asked).toBe(2);
  });
});
