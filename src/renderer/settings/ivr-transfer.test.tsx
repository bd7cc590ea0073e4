// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import type { IvrImport } from '../../shared/ivr-file.ts';
import { notice } from '../../shared/notice.ts';
import type { IvrEntry } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { IvrTransfer } from './ivr-transfer.tsx';

afterEach(cleanup);

const entry = (name: string, number: string): IvrEntry => ({ name, numbers: [number], prefixes: [] });
const here = [entry('Payment', '1'), entry('Refunds', '2')];
const coming = [entry('Payment', '11'), entry('Credit', '3')];

function open(start: readonly IvrEntry[], isManaged = false) {
  const main = createFakeMain(initialState);
  let present = start;
  function Host() {
    const [entries, setEntries] = useState(start);
    present = entries;
    return <IvrTransfer api={main.api} entries={entries} isManaged={isManaged} onTake={setEntries} />;
  }
  render(<Host />);
  const answer = (result: IvrImport) => main.answerImport(() => Promise.resolve(result));
  answer({ ok: true, file: 'mine.csv', entries: coming });
  return { main, answer, entries: () => present };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = async (name: string) => {
  fireEvent.click(button(name));
  await settle();
};

describe('importing IVRs', () => {
  it('merges when that is wanted, and can be taken back', async () => {
    const { entries } = open(here);
    await press('Import…');
    const question = screen.getByRole('group', { name: 'Import from mine.csv' });
    expect(question.textContent).toContain('New: 1. Already here and updated: 1.');
    expect(question.textContent).toContain('Only here: 1.');
    expect(document.activeElement).toBe(button('Merge'));
    await press('Merge');
    expect(entries()).toEqual([entry('Payment', '11'), entry('Refunds', '2'), entry('Credit', '3')]);
    expect(screen.getByRole('status').textContent).toContain('Imported from mine.csv: 2.');
    expect(document.activeElement).toBe(button('Import…'));
    await press('Undo');
    expect(entries()).toBe(here);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('replaces all when that is wanted', async () => {
    const { entries } = open(here);
    await press('Import…');
    await press('Replace all');
    expect(entries()).toEqual(coming);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('does neither on Cancel and Escape, which closes no window', async () => {
    const { entries } = open(here);
    await press('Import…');
    expect(fireEvent.keyDown(button('Merge'), { key: 'Escape' })).toBe(false);
    expect(screen.queryByRole('group')).toBeNull();
    await press('Import…');
    await press('Cancel');
    expect(entries()).toBe(here);
  });

  it('asks nothing where nothing is yet', async () => {
    const { entries } = open([]);
    await press('Import…');
    expect(entries()).toEqual(coming);
  });

  it('offers no merging into more than there can be', async () => {
    open(Array.from({ length: 200 }, (_, index) => entry(`IVR ${index}`, '1')));
    await press('Import…');
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    expect(document.activeElement).toBe(button('Replace all'));
  });

  it('tells line by line why nothing was taken, and changes nothing', async () => {
    const { answer, entries } = open(here);
    const problem = notice('ivrFile.inLine', { line: '3', problem: notice('ivrFile.nameMissing') });
    const told = notice('ivrFile.wrong', { file: 'mine.csv' });
    answer({ ok: false, notice: told, problems: [problem], more: 2 });
    await press('Import…');
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toMatch(/^Nothing was imported.+mine\.csv.+Line 3: The name is missing\.And 2 more\.$/);
    expect(entries()).toBe(here);
  });

  it('says nothing when no file was chosen, and something when main does not answer', async () => {
    const { main, answer } = open(here);
    answer({ ok: true, file: null, entries: [] });
    await press('Import…');
    expect(screen.queryByRole('group')).toBeNull();
    main.answerImport(() => Promise.reject(new Error('not accepted')));
    await press('Import…');
    expect(screen.getByRole('alert').textContent).toMatch(/could not do this/);
  });

  it('is not offered where the administrator has locked the directory; exporting is', async () => {
    const { main } = open(here, true);
    expect(screen.queryByRole('button', { name: 'Import…' })).toBeNull();
    await press('Export CSV…');
    expect(main.asked).toEqual([{ verb: 'exportIvrs', request: { format: 'csv', entries: here } }]);
    expect(screen.getByRole('status').textContent).toBe('Saved as mine.csv.');
  });
});

it('exports nothing where nothing is', async () => {
  const { main } = open([]);
  await press('Export JSON…');
  expect(main.asked).toEqual([]);
  expect(button('Export JSON…').getAttribute('aria-disabled')).toBe('true');
});
