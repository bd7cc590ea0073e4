import { useEffect, useRef, useState } from 'preact/hooks';
import type { IvrEntry } from '../../shared/settings.ts';
import { fieldId } from '../model/field-error.ts';
import { useManaged } from '../model/managed.tsx';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldNotes, TextField } from '../ui/text-field.tsx';
import { ivrLimits } from './ivr-draft.ts';
import { IvrEditor } from './ivr-editor.tsx';
import { IvrItem } from './ivr-item.tsx';
import { placesOf, searchFrom } from './ivr-search.ts';
import { IvrTransfer, type TransferApi } from './ivr-transfer.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface IvrDirectoryProps {
  api: TransferApi;
  entries: readonly IvrEntry[];
  onChange: (entries: IvrEntry[]) => void;
  error: string | undefined;
  /** The place of the entry in the editor, `new`, or null. Owned by the window, which guards it. */
  editing: number | 'new' | null;
  onEdit: (editing: number | 'new' | null) => void;
}

interface Removed {
  entry: IvrEntry;
  index: number;
}

/** The IVRs with their numbers: add, edit, remove, take a removal back. */
export function IvrDirectory({ api, entries, onChange, error, editing, onEdit }: IvrDirectoryProps) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [searched, setSearched] = useState('');
  const section = useRef<HTMLElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const id = fieldId('ivrDirectory');
  const focusBack = useFocusBack(section, id);
  // The pressed Remove button is gone, so the focus needs a place, and Undo is the likeliest next wish.
  useEffect(() => undo.current?.focus(), [removed]);

  const edit = (next: number | 'new' | null) => {
    setRemoved(null);
    if (next === null) focusBack(typeof editing === 'number' ? editing : 'add');
    onEdit(next);
  };
  const remove = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    onChange(entries.filter((_, at) => at !== index));
    setRemoved({ entry, index });
  };
  const takeBack = ({ entry, index }: Removed) => {
    onChange(entries.toSpliced(index, 0, entry));
    focusBack(index);
    setRemoved(null);
  };
  const done = (entry: IvrEntry) => {
    onChange(typeof editing === 'number' ? entries.with(editing, entry) : [...entries, entry]);
    edit(null);
  };

  const takeAll = (next: readonly IvrEntry[]) => {
    setRemoved(null);
    onChange([...next]);
  };

  const editor = (entry: IvrEntry | null) => (
    <IvrEditor entry={entry} onDone={done} onCancel={() => edit(null)} />
  );
  const isManaged = useManaged('ivrDirectory');
  const hasSearch = entries.length >= searchFrom && editing === null;
  const places = placesOf(hasSearch ? searched : '', entries);
  const mayEdit = editing === null && !isManaged;
  const full = entries.length >= ivrLimits.entries;
  return (
    <section class="card stack" ref={section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('settings.ivrSection')}</h2>
      {!isManaged && <p class="field-hint">{say('settings.ivrHint')}</p>}
      {entries.length === 0 && editing === null && <p>{say('settings.ivrEmpty')}</p>}
      {hasSearch && (
        <TextField
          id="ivr-search"
          label={say('ivr.search')}
          value={searched}
          maxLength={60}
          onChange={setSearched}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {hasSearch && (
        <p class="visually-hidden" role="status">
          {searched !== '' && say('ivr.found', { count: String(places.length) })}
        </p>
      )}
      {hasSearch && places.length === 0 && <p>{say('choose.none')}</p>}
      {places.length > 0 && (
        <ul class="ivr-list">
          {places
            .map((index) => ({ index, entry: entries[index] as IvrEntry }))
            .map(({ entry, index }) => (
              <li key={`${index} ${entry.name}`} data-place={index}>
                {editing === index ? (
                  editor(entry)
                ) : (
                  <IvrItem
                    entry={entry}
                    {...(mayEdit && { onEdit: () => edit(index), onRemove: () => remove(index) })}
                  />
                )}
              </li>
            ))}
        </ul>
      )}
      {editing === 'new' && editor(null)}
      <div role="status">
        {removed && (
          <p class="undo">
            <span class="undo-text">{say('settings.ivrRemoved', { name: removed.entry.name })}</span>
            <Button kind="quiet" buttonRef={undo} onPress={() => takeBack(removed)}>
              {say('settings.undo')}
            </Button>
          </p>
        )}
      </div>
      <FieldNotes id={id} setting="ivrDirectory" error={error} />
      {full && !isManaged && (
        <p class="field-hint">{say('settings.ivrFull', { max: String(ivrLimits.entries) })}</p>
      )}
      {mayEdit && !full && (
        <div>
          <button type="button" class="button button-plain" id={id} onClick={() => edit('new')}>
            <Icon name="add" />
            <span>{say('settings.ivrAdd')}</span>
          </button>
        </div>
      )}
      {editing === null && <IvrTransfer api={api} entries={entries} isManaged={isManaged} onTake={takeAll} />}
    </section>
  );
}
