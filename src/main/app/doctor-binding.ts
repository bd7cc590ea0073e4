import { join } from 'node:path';
import { reportSummary } from '../../shared/doctor.ts';
import { catalogueOf } from '../../shared/messages/catalogue.ts';
import type { AppState } from '../../shared/state.ts';
import { type Answer, exitCodes } from '../command/exit-codes.ts';
import type * as Electron from '../desktop/electron.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import { machineFacts } from '../desktop/machine-facts.ts';
import { createProxyResolver } from '../desktop/proxy-resolver.ts';
import { createSaveDialog } from '../desktop/save-dialog.ts';
import type { Windows } from '../desktop/windows.ts';
import { createDoctor, type Doctor } from '../doctor/doctor.ts';
import { createReportDesk } from '../doctor/report-desk.ts';
import { reportJson, reportText } from '../doctor/report-text.ts';
import type { ShortcutStanding } from '../doctor/shortcut-check.ts';
import { gatewayWay } from '../doctor/way.ts';
import type { Proxies } from '../gateway/proxy.ts';
import type { Clock, Logger } from '../ports.ts';
import { createKeychain } from '../storage/keychain.ts';
import { createKeychainProbe } from '../storage/keychain-probe.ts';
import { loadPolicy, type ManagedPolicy } from '../storage/policy/policy.ts';
import { policyPath } from '../storage/policy/policy-file.ts';
import type { Redactor } from '../storage/redact.ts';
import { openSettings, type SettingsStore } from '../storage/settings-store.ts';
import { writeWhole } from '../storage/write-whole.ts';
import type { Domain } from './domain.ts';
import { createKnownSecrets } from './known-secrets.ts';
import { reachOfShortcuts } from './open-shortcuts.ts';
import { createProxies } from './proxies.ts';

type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'clipboard' | 'dialog' | 'globalShortcut' | 'screen' | 'session'
>;

export interface DoctorBindingParts {
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  readonly redactor: Redactor;
  /** Where to look for the policy instead of the machine's own place; for tests. */
  readonly policyFile?: string | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The verbs of the windows that are about reports. */
export type DoctorVerbs = Pick<IpcHandlers, 'doctor:run' | 'doctor:copy' | 'doctor:save'>;

export interface DoctorBinding {
  readonly verbs: (windows: Pick<Windows, 'broadcast'>) => DoctorVerbs;
  /** A report for the command line. */
  report(json: boolean): Promise<Answer>;
}

/** Reports on the computer of the running program. */
export function bindDoctor(
  electron: ElectronParts,
  domain: Pick<Domain, 'settings' | 'managed' | 'store' | 'auditFile' | 'proxies'>,
  parts: DoctorBindingParts,
): DoctorBinding {
  const { store } = domain;
  const doctor = openDoctor(electron, {
    ...parts,
    ...domain,
    state: store.get,
    shortcut: () => {
      const { shortcut, shortcutReach } = store.get();
      const { accelerator, registered } = shortcut;
      const { kind, command } = shortcutReach;
      return { accelerator, state: registered ? 'held' : 'taken', reach: kind, command };
    },
  });
  const language = () => store.get().look.language;
  const askForFile = createSaveDialog(electron);
  return {
    verbs: (windows) => {
      const desk = createReportDesk({
        doctor,
        language,
        onProgress: (progress) => windows.broadcast('doctor:progress', progress),
        toClipboard: (text) => electron.clipboard.writeText(text),
        write: writeWhole,
        log: parts.log,
      });
      return {
        'doctor:run': desk.run,
        'doctor:copy': async () => desk.copy(),
        'doctor:save': ({ format }, sender) => {
          const typeName = catalogueOf(language())[`doctor.${format}File`];
          return desk.save(format, (proposal) => askForFile(sender, proposal, typeName));
        },
      };
    },
    report: (json) => reportAnswer(doctor, json),
  };
}

/** Prints a report where the program does not run, on what it would find if it started, and ends the process. */
export function reportAlone(
  electron: ElectronParts,
  parts: DoctorBindingParts & { readonly json: boolean; print(stream: 'out', text: string): void },
): void {
  const { app } = electron;
  const end = ({ code, text }: Answer): void => {
    parts.print('out', `${text}\n`);
    app.exit(code);
  };
  const make = () => reportAnswer(openAlone(electron, parts), parts.json);
  app
    .whenReady()
    .then(make)
    .then(end, (error: unknown) => {
      parts.log.error('report failed', { error });
      end({ code: exitCodes.notDone, text: 'failed: The report could not be made; the log says why.' });
    });
}

function openAlone(electron: ElectronParts, parts: DoctorBindingParts): Doctor {
  const { folder, log, policyFile } = parts;
  const managed = loadPolicy({ folder, log, ...(policyFile && { file: policyFile }) });
  const settings = openSettings({ folder, log, policy: managed.policy });
  const secrets = createKnownSecrets(parts.redactor).guard(createKeychain(log));
  const resolver = createProxyResolver(() => electron.session.fromPartition('gateway'), log);
  const proxies = createProxies({ resolver, settings, secrets, log });
  return openDoctor(electron, {
    ...parts,
    settings,
    managed,
    proxies,
    auditFile: join(folder, 'audit.jsonl'),
    state: () => null,
    shortcut: () => {
      const { globalShortcut } = electron;
      const { shortcut: accelerator } = settings.get();
      const { reach, command } = reachOfShortcuts(electron.app);
      // On Wayland asking for it may put a question to the user.
      const isFree = reach === 'wayland' || globalShortcut.register(accelerator, () => undefined);
      globalShortcut.unregisterAll();
      return { accelerator, state: isFree ? 'free' : 'taken', reach, command };
    },
  });
}

function openDoctor(
  electron: ElectronParts,
  parts: DoctorBindingParts & {
    readonly settings: Pick<SettingsStore, 'get' | 'warnings'>;
    readonly managed: ManagedPolicy;
    readonly auditFile: string;
    readonly proxies: Proxies;
    readonly state: () => AppState | null;
    readonly shortcut: () => ShortcutStanding;
  },
): Doctor {
  return createDoctor({
    ...parts,
    policyPlace: parts.policyFile ?? policyPath(process.platform, process.env),
    keychain: createKeychainProbe(),
    way: gatewayWay(parts.proxies),
    machine: machineFacts(electron),
    hideSecrets: parts.redactor.hideSecrets,
  });
}

/** Command lines speak English in every locale. */
async function reportAnswer(doctor: Doctor, json: boolean): Promise<Answer> {
  const report = await doctor.examine();
  return {
    code: reportSummary(report).verdict === 'fault' ? exitCodes.faults : exitCodes.done,
    text: json ? reportJson(report, 'en') : reportText(report, 'en'),
  };
}
