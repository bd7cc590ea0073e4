// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import type { IvrEntry } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { IvrDirectory } from './ivr-directory.tsx';

afterEach(cleanup);

const payment: IvrEntry = { name: 'Payment', numbers: ['70093'], prefixes: [] };
const refunds: IvrEntry = { name: 'Refunds', numbers: [], prefixes: ['800'] };

/** Draws the directory with the state its window keeps; returns the entries as they are now. */
function open(start: IvrEntry[]) {
  let present: readonly IvrEntry[] = start;
  function Host() {
    const [entries, setEntries] = useState<readonly IvrEntry[]>(start);
    const [editing, setEditing] = useState<number | 'new' | null>(null);
    present = entries;
    return (
      <IvrDirectory
        api={createFakeMain(initialState).api}
        entries={entries}
        onChange={setEntries}
        error={undefined}
        editing={editing}
        onEdit={setEditing}
      />
    );
  }
  render(<Host />);
  return () => present;
}

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(input(label), { target: { value } });
const removal = () => screen.getAllByRole('status')[0]?.textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('IVR directory', () => {
  it('adds an IVR; Enter is Done and stays inside', () => {
    const entries = open([]);
    expect(screen.getByText('No IVR yet.')).toBeDefined();
    press('Add an IVR');
    expect(screen.getByRole('group', { name: 'New IVR' })).toBeDefined();
    expect(document.activeElement).toBe(input('Name'));
    type('Name', '支付专线');
    type('Numbers', '70093，70094');
    type('Prefixes', '800');
    const goesOn = fireEvent.keyDown(input('Prefixes'), { key: 'Enter' });
    expect(goesOn).toBe(false);
    expect(entries()).toEqual([{ name: '支付专线', numbers: ['70093', '70094'], prefixes: ['800'] }]);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('shows errors beside the fields and goes to the first', () => {
    const entries = open([]);
    press('Add an IVR');
    type('Name', 'Payment');
    type('Numbers', 'abc');
    press('Done');
    expect(document.getElementById('ivr-numbers-error')?.textContent).toMatch(/“abc” is not a number/);
    expect(document.activeElement).toBe(input('Numbers'));
    expect(entries()).toEqual([]);
  });

  it('edits in place, and leaves things alone on Escape and Cancel', () => {
    const entries = open([payment, refunds]);
    press('Edit Refunds');
    expect(input('Prefixes').value).toBe('800');
    type('Name', 'Refund line');
    press('Done');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Refund line');
    expect(entries()).toEqual([payment, { ...refunds, name: 'Refund line' }]);
    press('Edit Payment');
    type('Name', 'other');
    const goesOn = fireEvent.keyDown(input('Name'), { key: 'Escape' });
    expect(goesOn).toBe(false);
    press('Edit Payment');
    type('Name', 'other');
    press('Cancel');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Payment');
    expect(entries()[0]).toEqual(payment);
    press('Add an IVR');
    press('Cancel');
    expect(document.activeElement?.textContent).toBe('Add an IVR');
  });

  it('takes a removal back to its place', () => {
    const entries = open([payment, refunds]);
    press('Remove Payment');
    expect(entries()).toEqual([refunds]);
    expect(removal()).toMatch(/^Payment is removed/);
    expect(document.activeElement?.textContent).toBe('Undo');
    press('Undo');
    expect(entries()).toEqual([payment, refunds]);
    expect(removal()).toBe('');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Payment');
  });

  it('is searched when it is long; what is found is edited in its place', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...payment, name: `IVR ${index}` }));
    const entries = open([...many, refunds]);
    type('Search the directory', 'refund');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Found: 1')).toBeDefined();
    press('Remove Refunds');
    expect(entries()).toEqual(many);
    press('Undo');
    expect(entries()[9]).toEqual(refunds);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit Refunds');
  });

  it('adds no more when it is full', () => {
    open(Array.from({ length: 200 }, (_, index) => ({ ...payment, name: `IVR ${index}` })));
    expect(screen.queryByRole('button', { name: 'Add an IVR' })).toBeNull();
    expect(screen.getByText('The directory is full (200 entries).')).toBeDefined();
  });
});
