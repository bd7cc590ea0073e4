import { useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { IvrFileFormat } from '../../shared/ivr-file.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { IvrEntry } from '../../shared/settings.ts';
import { merge } from './ivr-merge.ts';

export type TransferApi = Pick<TonebridgeApi, 'exportIvrs' | 'importIvrs'>;

/** IVRs that were read from a file, and not taken yet. */
export interface Offer {
  readonly file: string;
  readonly entries: readonly IvrEntry[];
}

/** What came of it, in words. */
export interface TransferNews {
  readonly ok: boolean;
  readonly notice: Notice;
  readonly problems: readonly Notice[];
  readonly more: number;
  /** The entries before and after an import, to take it back. */
  readonly taken?: { readonly before: readonly IvrEntry[]; readonly after: readonly IvrEntry[] };
}

const told = (ok: boolean, words: Notice): TransferNews => ({ ok, notice: words, problems: [], more: 0 });

/**
 * The ways of the directory into files and out of them, one at a time.
 *
 * @param entries as the window shows them.
 * @param onTake puts these into the window instead.
 */
export function useIvrTransfer(
  api: TransferApi,
  entries: readonly IvrEntry[],
  onTake: (entries: readonly IvrEntry[]) => void,
) {
  const [busy, setBusy] = useState(false);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [news, setNews] = useState<TransferNews | null>(null);

  const once = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setNews(null);
    setOffer(null);
    await act().catch(() => setNews(told(false, notice('window.internal'))));
    setBusy(false);
  };
  const take = ({ file, entries: coming }: Offer, after: readonly IvrEntry[]) => {
    const words = notice('ivrFile.taken', { file, count: String(coming.length) });
    setOffer(null);
    setNews({ ...told(true, words), taken: { before: entries, after } });
    onTake(after);
  };
  return {
    busy,
    offer,
    news,
    save: (format: IvrFileFormat) =>
      void once(async () => {
        const result = await api.exportIvrs({ format, entries: [...entries] });
        if (!result.ok) setNews(told(false, result.notice));
        else if (result.file !== null) {
          setNews(told(true, notice('ivrFile.exported', { file: result.file })));
        }
      }),
    load: () =>
      void once(async () => {
        const result = await api.importIvrs();
        if (!result.ok) setNews(result);
        else if (result.file !== null) {
          const next = { file: result.file, entries: result.entries };
          // With nothing here there is nothing to ask.
          if (entries.length === 0) take(next, next.entries);
          else setOffer(next);
        }
      }),
    merge: (one: Offer) => take(one, merge(entries, one.entries)),
    replace: (one: Offer) => take(one, [...one.entries]),
    cancel: () => setOffer(null),
    undo: (before: readonly IvrEntry[]) => {
      setNews(null);
      onTake(before);
    },
  };
}
