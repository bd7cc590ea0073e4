import { reportSummary } from '../../shared/doctor.ts';
import type { AppState } from '../../shared/state.ts';
import { type Answer, exitCodes } from '../command/exit-codes.ts';
import type * as Electron from '../desktop/electron.ts';
import { machineFacts } from '../desktop/machine-facts.ts';
import type { Doctor } from '../doctor/doctor.ts';
import { reportJson, reportText } from '../doctor/report-text.ts';
import type { ShortcutStanding } from '../doctor/shortcut-check.ts';
import type { Proxies } from '../gateway/proxy.ts';
import type { Clock, Logger } from '../ports.ts';
import { createKeychainProbe } from '../storage/keychain-probe.ts';
import type { ManagedPolicy } from '../storage/policy/policy.ts';
import { policyPath } from '../storage/policy/policy-file.ts';
import type { Redactor } from '../storage/redact.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/** What of Electron a report needs. */
export type DoctorElectron = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'clipboard' | 'dialog' | 'globalShortcut' | 'screen' | 'session'
>;

/** What a report has under its feet, whether or not the program runs. */
export interface DoctorGround {
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  readonly redactor: Redactor;
  /** Where to look for the policy instead of the machine's own place; for tests. */
  readonly policyFile?: string | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * The doctor of this computer, who comes with the first report: what is examined differs by whether the program runs.
 */
export function openDoctor(
  electron: DoctorElectron,
  parts: DoctorGround & {
    readonly settings: Pick<SettingsStore, 'get' | 'warnings'>;
    readonly managed: ManagedPolicy;
    readonly auditFile: string;
    readonly proxies: Proxies;
    readonly state: () => AppState | null;
    readonly shortcut: () => ShortcutStanding;
  },
): Doctor {
  const open = async (): Promise<Doctor> => {
    const [{ createDoctor }, { gatewayWay }] = await Promise.all([
      import('../doctor/doctor.ts'),
      import('../doctor/way.ts'),
    ]);
    return createDoctor({
      ...parts,
      policyPlace: parts.policyFile ?? policyPath(process.platform, process.env),
      keychain: createKeychainProbe(),
      way: gatewayWay(parts.proxies),
      machine: machineFacts(electron),
      hideSecrets: parts.redactor.hideSecrets,
    });
  };
  let opened: Promise<Doctor> | null = null;
  return {
    async examine(onProgress) {
      opened ??= open();
      return (await opened).examine(onProgress);
    },
  };
}

/** A report for the command line, which speaks English in every locale. */
export async function reportAnswer(doctor: Doctor, json: boolean): Promise<Answer> {
  const report = await doctor.examine();
  return {
    code: reportSummary(report).verdict === 'fault' ? exitCodes.faults : exitCodes.done,
    text: json ? reportJson(report, 'en') : reportText(report, 'en'),
  };
}
