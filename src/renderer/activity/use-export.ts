import { useEffect, useState } from 'preact/hooks';
import type { ActivityExport, ActivityFilter, ExportResult } from '../../shared/activity.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';

/** Exports what the filter shows, one file at a time, and keeps the last result until the filter changes. */
export function useExport(api: Pick<TonebridgeApi, 'exportActivity'>, filter: ActivityFilter) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<ExportResult | null>(null);

  useEffect(() => setResult(null), [filter]);

  const save = async (format: ActivityExport['format']) => {
    if (busy) return;
    setBusy(true);
    setResult(null);
    const failed: ExportResult = { ok: false, notice: notice('window.internal') };
    setResult(await api.exportActivity({ ...filter, format }).catch(() => failed));
    setBusy(false);
  };
  return { busy, result, save };
}
