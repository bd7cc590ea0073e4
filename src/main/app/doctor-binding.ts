import { catalogueOf } from '../../shared/messages/catalogue.ts';
import type { Answer } from '../command/exit-codes.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import { createSaveDialog } from '../desktop/save-dialog.ts';
import type { Windows } from '../desktop/windows.ts';
import { createReportDesk } from '../doctor/report-desk.ts';
import { writeWhole } from '../storage/write-whole.ts';
import type { Domain } from './domain.ts';
import { type DoctorElectron, type DoctorGround, openDoctor, reportAnswer } from './open-doctor.ts';

/** The verbs of the windows that are about reports. */
export type DoctorVerbs = Pick<IpcHandlers, 'doctor:run' | 'doctor:copy' | 'doctor:save'>;

export interface DoctorBinding {
  readonly verbs: (windows: Pick<Windows, 'broadcast'>) => DoctorVerbs;
  /** A report for the command line. */
  report(json: boolean): Promise<Answer>;
}

/** Reports on the computer of the running program. */
export function bindDoctor(
  electron: DoctorElectron,
  domain: Pick<Domain, 'settings' | 'managed' | 'store' | 'auditFile' | 'proxies'>,
  parts: DoctorGround,
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
