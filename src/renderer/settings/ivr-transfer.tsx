import { useEffect, useRef } from 'preact/hooks';
import type { IvrEntry } from '../../shared/settings.ts';
import { say, sayNotice } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ivrLimits } from './ivr-draft.ts';
import { planOf } from './ivr-merge.ts';
import { type Offer, type TransferApi, type TransferNews, useIvrTransfer } from './use-ivr-transfer.ts';

export type { TransferApi } from './use-ivr-transfer.ts';

interface IvrTransferProps {
  api: TransferApi;
  entries: readonly IvrEntry[];
  /** The administrator has locked the directory: it can be saved as a file, and not changed by one. */
  isManaged: boolean;
  onTake: (entries: readonly IvrEntry[]) => void;
}

/** The directory into files and out of them. What comes in is in the window, to be saved with the rest. */
export function IvrTransfer({ api, entries, isManaged, onTake }: IvrTransferProps) {
  const transfer = useIvrTransfer(api, entries, onTake);
  const { busy, offer, news } = transfer;
  const importing = useRef<HTMLButtonElement>(null);
  const isEmpty = entries.length === 0;
  /** What was pressed goes away with the question. */
  const thenBack = (act: () => void) => () => {
    act();
    importing.current?.focus();
  };
  return (
    <div class="stack">
      <div class="row ivr-transfer">
        {!isManaged && (
          <Button dimmed={busy} buttonRef={importing} onPress={transfer.load}>
            {say('ivrFile.import')}
          </Button>
        )}
        <Button dimmed={busy || isEmpty} onPress={() => !isEmpty && transfer.save('csv')}>
          {say('ivrFile.exportCsv')}
        </Button>
        <Button dimmed={busy || isEmpty} onPress={() => !isEmpty && transfer.save('json')}>
          {say('ivrFile.exportJson')}
        </Button>
      </div>
      {offer && (
        <Question
          offer={offer}
          entries={entries}
          onMerge={thenBack(() => transfer.merge(offer))}
          onReplace={thenBack(() => transfer.replace(offer))}
          onCancel={thenBack(transfer.cancel)}
        />
      )}
      <div role="status">
        {news?.ok && (
          <p class="save-status">
            <Icon name="check" />
            <span>{sayNotice(news.notice)}</span>
            {news.taken?.after === entries && <Undo news={news} onUndo={transfer.undo} />}
          </p>
        )}
      </div>
      {news && !news.ok && <Problems news={news} />}
    </div>
  );
}

function Undo({ news, onUndo }: { news: TransferNews; onUndo: (before: readonly IvrEntry[]) => void }) {
  const { taken } = news;
  return taken === undefined ? null : (
    <Button kind="quiet" onPress={() => onUndo(taken.before)}>
      {say('settings.undo')}
    </Button>
  );
}

/** Why nothing was taken, line by line. */
function Problems({ news }: { news: TransferNews }) {
  return (
    <Banner tone="bad" alert>
      <p>{sayNotice(news.notice)}</p>
      {news.problems.length > 0 && (
        <ul class="ivr-problems">
          {news.problems.map((problem) => (
            <li key={sayNotice(problem)}>{sayNotice(problem)}</li>
          ))}
          {news.more > 0 && <li>{say('ivrFile.more', { count: String(news.more) })}</li>}
        </ul>
      )}
    </Banner>
  );
}

interface QuestionProps {
  offer: Offer;
  entries: readonly IvrEntry[];
  onMerge: () => void;
  onReplace: () => void;
  onCancel: () => void;
}

/** Merge or replace, with what each would do. Escape does neither. */
function Question({ offer, entries, onMerge, onReplace, onCancel }: QuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [offer]);
  const { added, updated, onlyHere } = planOf(entries, offer.entries);
  const isFull = entries.length + added > ivrLimits.entries;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <fieldset class="ivr-editor stack" aria-describedby="ivr-import-counts" onKeyDown={onKeyDown}>
      <legend>{say('ivrFile.question', { file: offer.file })}</legend>
      <div id="ivr-import-counts">
        <p>{say('ivrFile.counts', { added: String(added), updated: String(updated) })}</p>
        {onlyHere > 0 && <p>{say('ivrFile.onlyHere', { count: String(onlyHere) })}</p>}
        {isFull && <p>{say('ivrFile.full', { max: String(ivrLimits.entries) })}</p>}
      </div>
      <div class="row">
        {!isFull && (
          <Button kind="primary" buttonRef={first} onPress={onMerge}>
            {say('ivrFile.merge')}
          </Button>
        )}
        <Button {...(isFull && { buttonRef: first })} onPress={onReplace}>
          {say('ivrFile.replace')}
        </Button>
        <Button onPress={onCancel}>{say('ivrFile.cancel')}</Button>
      </div>
    </fieldset>
  );
}
