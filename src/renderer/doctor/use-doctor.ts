import { useEffect, useState } from 'preact/hooks';
import type { DoctorProgress, DoctorReport } from '../../shared/doctor.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';

export type DoctorApi = Pick<TonebridgeApi, 'runDoctor' | 'copyReport' | 'saveReport' | 'onDoctor'>;

/** The report of a window: none yet, under way, or there, and what was done with it. */
export interface DoctorView {
  readonly report: DoctorReport | null;
  /** Not null while a check is going on. */
  readonly progress: DoctorProgress | null;
  /** What came of the last button. */
  readonly told: { readonly ok: boolean; readonly notice: Notice } | null;
  run(): Promise<void>;
  copy(): Promise<void>;
  save(format: 'text' | 'json'): Promise<void>;
}

export function useDoctor(api: DoctorApi): DoctorView {
  const [report, setReport] = useState<DoctorReport | null>(null);
  const [progress, setProgress] = useState<DoctorProgress | null>(null);
  const [told, setTold] = useState<DoctorView['told']>(null);
  // A check that another window began is none of ours.
  useEffect(() => api.onDoctor((next) => setProgress((now) => now && next)), [api]);

  const failed = (): void => setTold({ ok: false, notice: notice('window.internal') });
  return {
    report,
    progress,
    told,
    run: async () => {
      if (progress) return;
      setTold(null);
      setProgress({ done: 0, total: 0 });
      try {
        setReport(await api.runDoctor());
      } catch {
        setTold({ ok: false, notice: notice('doctor.failed') });
      }
      setProgress(null);
    },
    copy: async () => {
      try {
        const result = await api.copyReport();
        setTold({ ok: result.ok, notice: result.ok ? notice('doctor.copied') : result.notice });
      } catch {
        failed();
      }
    },
    save: async (format) => {
      try {
        const result = await api.saveReport(format);
        if (!result.ok) setTold(result);
        else
          setTold(
            result.file === null ? null : { ok: true, notice: notice('doctor.saved', { file: result.file }) },
          );
      } catch {
        failed();
      }
    },
  };
}
