import type { DoctorProgress, DoctorReport } from '../../shared/doctor.ts';
import type { SaveResult, VerbResult } from '../../shared/ipc.ts';
import type { Language } from '../../shared/language.ts';
import { notice } from '../../shared/notice.ts';
import type { ChosenFile } from '../desktop/save-dialog.ts';
import type { Logger } from '../ports.ts';
import type { Doctor } from './doctor.ts';
import { reportJson, reportText } from './report-text.ts';

/** Has reports made for the windows, and hands the last one out. */
export interface ReportDesk {
  run(): Promise<DoctorReport>;
  copy(): VerbResult;
  /** @param choose given the name to propose; null when the user chose not to. */
  save(
    format: 'text' | 'json',
    choose: (proposal: string) => Promise<ChosenFile | null>,
  ): Promise<SaveResult>;
}

export function createReportDesk(parts: {
  readonly doctor: Doctor;
  readonly language: () => Language;
  readonly onProgress: (progress: DoctorProgress) => void;
  /** Puts a text into the clipboard. */
  readonly toClipboard: (text: string) => void;
  readonly write: (path: string, text: Iterable<string>) => Promise<void>;
  readonly log: Logger;
}): ReportDesk {
  const { doctor, language, onProgress, toClipboard, write, log } = parts;
  let last: DoctorReport | null = null;
  const nothing = { ok: false, notice: notice('doctor.nothing') } as const;
  return {
    run: async () => {
      last = await doctor.examine(onProgress);
      return last;
    },
    copy: () => {
      if (last === null) return { ...nothing, field: null };
      toClipboard(reportText(last, language()));
      return { ok: true };
    },
    save: async (format, choose) => {
      if (last === null) return nothing;
      const day = new Date(last.madeAt).toISOString().slice(0, 10);
      const text = format === 'json' ? reportJson(last, language()) : reportText(last, language());
      const file = await choose(`tonebridge-report-${day}.${format === 'json' ? 'json' : 'txt'}`);
      if (!file) return { ok: true, file: null };
      try {
        await write(file.path, [`${text}\n`]);
        return { ok: true, file: file.name };
      } catch (error) {
        log.error('report not saved', { error });
        const reason = error instanceof Error && 'code' in error ? String(error.code) : '–';
        return { ok: false, notice: notice('doctor.notSaved', { reason }) };
      }
    },
  };
}
