// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyRow } from '../stories/activity-pages.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { ActivityTable } from './activity-table.tsx';

let copied: string[];

beforeEach(() => {
  copied = [];
  // happy-dom has no copy command.
  document.execCommand = () => copyEvent();
});
afterEach(cleanup);

/** What the browser does when the user copies. */
function copyEvent(): boolean {
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (_type: string, text: string) => copied.push(text) } });
  document.dispatchEvent(event);
  return event.defaultPrevented;
}

const rows = () => screen.getAllByRole('row').slice(1);
const inTabOrder = () => rows().filter(({ tabIndex }) => tabIndex === 0);
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const focused = () => rows().findIndex((row) => row.matches(':focus'));
const draw = (shown = everyRow) => render(<ActivityTable rows={shown} withDay={false} />);

describe('the keyboard in the list', () => {
  it('has one row in the tab order, and arrow keys go from row to row', () => {
    draw();
    expect(inTabOrder()).toEqual([rows()[0]]);
    rows()[0]?.focus();
    const path = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'PageUp', 'Home', 'PageDown'];
    const visited = path.map((name) => {
      key(name);
      return focused();
    });
    expect(visited).toEqual([1, 2, 1, 15, 15, 5, 0, 10]);
    expect(inTabOrder()).toEqual([rows()[10]]);
    key('a');
    expect(focused()).toBe(10);
  });

  it('stays on its entry when new ones come above', () => {
    const { rerender } = draw(everyRow.slice(1));
    rows()[3]?.focus();
    const text = rows()[3]?.textContent;
    rerender(<ActivityTable rows={everyRow} withDay={false} />);
    expect(rows()[focused()]?.textContent).toBe(text);
    expect(inTabOrder()).toEqual([rows()[4]]);
  });

  it('copies the entry it is on as text, but not over text that is marked', async () => {
    draw();
    expect(copyEvent()).toBe(false);
    rows()[7]?.focus();
    expect(copyEvent()).toBe(true);
    expect(copied[0]).toMatch(
      /^Jan 5, 10:44:03\sAM · Refused by the gateway · There is no call \(200-026\)\. · Call 1523-4711 · Agent 101 · gateway\.example\.com:8043$/,
    );
    await settle();
    expect(screen.getByRole('status').textContent).toBe('Copied.');
    document.getSelection()?.selectAllChildren(document.body);
    expect(copyEvent()).toBe(false);
  });
});

it('copies a row by its button', () => {
  draw();
  const row = rows()[10];
  if (!row) throw new Error('no row');
  fireEvent.click(within(row).getByRole('button', { name: 'Copy as text' }));
  expect(copied).toHaveLength(1);
  expect(copied[0]).toContain('Conference began · Customer ••••••11, Payment line •••93');
});
