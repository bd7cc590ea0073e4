import { catalogueOf } from '../../shared/messages/catalogue.ts';
import { type Activity, createActivity } from '../activity/activity.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import { createSaveDialog, type SaveDialogElectron } from '../desktop/save-dialog.ts';
import type { Clock, Logger } from '../ports.ts';
import { createAuditReader } from '../storage/audit-read.ts';
import { writeWhole } from '../storage/write-whole.ts';

/** The verbs of the activity window. */
export type ActivityVerbs = Pick<IpcHandlers, 'activity:list' | 'activity:export'>;

export interface ActivityBinding {
  readonly verbs: ActivityVerbs;
  /** Frees what was kept for the window. */
  readonly forget: Activity['forget'];
}

/**
 * Gives the activity window what it shows, from the files of the audit trail and in the language of the state.
 *
 * @param domain its `auditFile` is the absolute path of the current file of the trail.
 */
export function bindActivity(
  electron: SaveDialogElectron,
  domain: { readonly auditFile: string; readonly store: Pick<AppStateStore, 'get'> },
  { clock, log }: { readonly clock: Pick<Clock, 'now'>; readonly log: Logger },
): ActivityBinding {
  const { auditFile, store } = domain;
  const askForFile = createSaveDialog(electron);
  const language = () => store.get().look.language;
  const activity = createActivity({
    openReader: (sink) => createAuditReader(auditFile, sink),
    write: writeWhole,
    language,
    clock,
    log,
  });
  return {
    verbs: {
      'activity:list': activity.list,
      'activity:export': (request, sender) => {
        const typeName = catalogueOf(language())[`activity.${request.format}File`];
        return activity.export(request, (proposal) => askForFile(sender, proposal, typeName));
      },
    },
    forget: activity.forget,
  };
}
