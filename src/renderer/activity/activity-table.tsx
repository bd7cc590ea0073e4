import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityRow } from '../../shared/activity.ts';
import { onMac } from '../model/accelerator.ts';
import { say } from '../model/text.ts';
import { Row } from './activity-row.tsx';
import { rowAsText } from './row-text.ts';

interface ActivityTableProps {
  /** Newest first. */
  rows: readonly ActivityRow[];
  withDay: boolean;
}

/** The list. One row at a time is in the tab order; arrow keys go from row to row, and copying copies that one. */
export function ActivityTable({ rows, withDay }: ActivityTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [copiedId, setCopiedId] = useState<number | null>(null);
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosenId),
  );
  const chosen = rows[index];

  /** Puts the focus on a row; the browser scrolls it into view. */
  const go = (to: number) => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (target) body.current?.querySelector<HTMLElement>(`[data-row="${target.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 10,
      PageUp: index - 10,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };

  const toCopy = useRef<ActivityRow | null>(null);
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      // A text that the user has marked is what the user wants.
      const isMarked = document.getSelection()?.isCollapsed === false;
      const row = toCopy.current ?? (isMarked ? null : focusedRow(rows));
      if (!row) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', rowAsText(row));
      setCopiedId(row.id);
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [rows]);
  /** Pages here have no right to the clipboard, but for the answer to a copy command. */
  const copy = (row: ActivityRow) => {
    toCopy.current = row;
    document.execCommand('copy');
    toCopy.current = null;
  };

  return (
    <>
      <table class="activity-table" aria-describedby="activity-keys">
        <caption class="visually-hidden">{say('activity.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('activity.column.time')}</th>
            <th scope="col">{say('activity.column.what')}</th>
            <th scope="col">{say('activity.column.details')}</th>
            <th scope="col">{say('activity.column.agent')}</th>
            <th scope="col">
              <span class="visually-hidden">{say('activity.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              withDay={withDay}
              chosen={row === chosen}
              copied={row.id === copiedId}
              onChoose={() => setChosenId(row.id)}
              onCopy={() => copy(row)}
            />
          ))}
        </tbody>
      </table>
      <p class="visually-hidden" id="activity-keys">
        {say('activity.keys', { keys: onMac() ? '⌘C' : `${say('key.control')}+C` })}
      </p>
      <p class="visually-hidden" role="status">
        {copiedId !== null && say('activity.copied')}
      </p>
    </>
  );
}

function focusedRow(rows: readonly ActivityRow[]): ActivityRow | null {
  const id = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
  return rows.find((row) => String(row.id) === id) ?? null;
}
