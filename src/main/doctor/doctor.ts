import type { SecureContext } from 'node:tls';
import type { DoctorProgress, DoctorReport } from '../../shared/doctor.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppState } from '../../shared/state.ts';
import { parseGatewayAddress } from '../gateway/address.ts';
import type { Result } from '../gateway/failure.ts';
import { loadTrust, type TrustProblem } from '../gateway/trust.ts';
import type { Clock, Logger } from '../ports.ts';
import type { KeychainProbe } from '../storage/keychain-probe.ts';
import type { ManagedPolicy } from '../storage/policy/policy.ts';
import { createDiscreet } from './discreet.ts';
import { type Examination, examine, single } from './examine.ts';
import { checkAudit, checkSettings } from './file-checks.ts';
import { fault, warning } from './finding.ts';
import { gatewayLine } from './gateway-line.ts';
import { checkKeychain } from './keychain-check.ts';
import {
  checkDesktop,
  checkDisplays,
  checkVersions,
  type DisplaySize,
  type Versions,
} from './machine-checks.ts';
import { checkPolicy } from './policy-check.ts';
import { checkSession } from './session-check.ts';
import { checkShortcut, type ShortcutStanding } from './shortcut-check.ts';
import type { Way } from './way.ts';

/** What is examined, and by what. */
export interface DoctorParts {
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  readonly settings: { get(): Settings; readonly warnings: readonly Notice[] };
  readonly managed: ManagedPolicy;
  /** Where the policy file stands. */
  readonly policyPlace: string;
  /** Absolute path of the audit trail. */
  readonly auditFile: string;
  /** Of the running program; null when none runs. */
  readonly state: () => AppState | null;
  readonly shortcut: () => ShortcutStanding;
  readonly keychain: KeychainProbe;
  readonly way: Way;
  /** The machine, as Electron and the system tell it. */
  readonly machine: {
    readonly session: string;
    readonly versions: Versions;
    displays(): readonly DisplaySize[];
    readonly home: string;
    readonly user: string;
  };
  hideSecrets(text: string): string;
  readonly clock: Clock;
  readonly log: Logger;
  /** For each step, milliseconds; for tests. */
  readonly stepMs?: number;
}

/** Makes reports on this computer and its way to the gateway. */
export interface Doctor {
  /** Never throws. A report that is being made serves all who ask meanwhile. */
  examine(onProgress?: (progress: DoctorProgress) => void): Promise<DoctorReport>;
}

/** A person waits: longer than this, in milliseconds, no step takes. */
const STEP_MS = 5000;

export function createDoctor(parts: DoctorParts): Doctor {
  const listeners = new Set<(progress: DoctorProgress) => void>();
  let running: Promise<DoctorReport> | null = null;
  const begin = async (): Promise<DoctorReport> => {
    const { gateways, keep } = examinationsOfGateways(parts);
    const { machine, hideSecrets, clock, log } = parts;
    const report = await examine([...gateways, ...examinationsOfComputer(parts)], {
      clock,
      clean: createDiscreet({ ...machine, keep, hideSecrets }),
      onProgress: (progress) => {
        for (const listener of listeners) listener(progress);
      },
    });
    log.info('computer checked', {
      faults: report.results.filter(({ verdict }) => verdict === 'fault').length,
    });
    return report;
  };
  return {
    examine: async (onProgress) => {
      if (onProgress) listeners.add(onProgress);
      running ??= begin().finally(() => {
        running = null;
        listeners.clear();
      });
      return running;
    },
  };
}

/** @returns also what of the addresses may stay readable. */
function examinationsOfGateways(parts: DoctorParts): { gateways: Examination[]; keep: string[] } {
  const { settings, way, clock, log, stepMs = STEP_MS } = parts;
  const { gateway, fallbackGateways, caFile, clientCertFile } = settings.get();
  if (gateway === '') {
    const found = warning(notice('doctor.noGateway'), notice('doctor.setGateway'));
    return { gateways: [single('tcp', stepMs, async () => found)], keep: [] };
  }
  const addresses = [...new Set([gateway, ...fallbackGateways])].map(parseGatewayAddress);
  const trust: Result<SecureContext, TrustProblem> = loadTrust(caFile.trim(), clientCertFile.trim());
  const good = addresses.flatMap((parsed) => (parsed.ok ? [parsed.address] : []));
  const bad = addresses.flatMap((parsed) => (parsed.ok ? [] : [parsed.notice]));
  // The mistyped text itself may hold anything, so only what is wrong with it is told.
  const told = bad.map(({ key }) =>
    single('tcp', stepMs, async () =>
      fault(notice('doctor.gatewayUnread', { reason: notice(key) }), notice('doctor.setGateway')),
    ),
  );
  const lines = good.map((address) => gatewayLine(address, { way, trust, stepMs, clock, log }));
  return { gateways: [...lines, ...told], keep: good.flatMap(({ origin, host }) => [origin, host]) };
}

function examinationsOfComputer(parts: DoctorParts): Examination[] {
  const { folder, settings, managed, policyPlace, auditFile, machine, state } = parts;
  const { stepMs = STEP_MS } = parts;
  const auditTrouble = () => state()?.warnings.find(({ key }) => key === 'warning.audit') ?? null;
  return [
    single('session', stepMs, async () => checkSession(state())),
    single('keychain', stepMs * 2, () => checkKeychain(parts.keychain, stepMs)),
    single('shortcut', stepMs, async () => checkShortcut(parts.shortcut())),
    single('desktop', stepMs, async () => checkDesktop(machine.session)),
    single('displays', stepMs, async () => checkDisplays(machine.displays())),
    single('policy', stepMs, async () => checkPolicy(managed, policyPlace)),
    single('settings', stepMs, () =>
      checkSettings({ folder, warnings: settings.warnings, current: settings.get() }),
    ),
    single('audit', stepMs, () => checkAudit(auditFile, auditTrouble())),
    single('versions', stepMs, async () => checkVersions(machine.versions)),
  ];
}
