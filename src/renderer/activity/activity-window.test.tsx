// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActivityPage } from '../../shared/activity.ts';
import { initialState } from '../../shared/state.ts';
import { speak } from '../model/tongue.ts';
import { everyRow, pageWith } from '../stories/activity-pages.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { choose, openActivity, press } from './test-kit.tsx';

afterEach(() => {
  cleanup();
  speak(initialState.look);
});

const titles = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('the list', () => {
  it('is a table of what happened, newest first, with words for each kind', async () => {
    await openActivity(() => pageWith(everyRow));
    expect(screen.getByRole('table', { name: 'Entries, newest first' })).toBeDefined();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Time',
      'What happened',
      'Details',
      'Agent',
      'Actions',
    ]);
    expect(titles()).toEqual([
      'Signed out',
      'Missing entries: 12',
      'Session ended',
      'Conference ended',
      'Numbers passed',
      'Not known whether it worked',
      'Did not reach the gateway',
      'Refused by the gateway',
      'Numbers passed',
      'Key pressed',
      'Conference began',
      'Wrong moment, nothing sent',
      'Session continued',
      'Signed in, taken over from elsewhere',
      'Sign-in failed',
      'Signed in',
    ]);
    expect(screen.getByText('There is no call (200-026).')).toBeDefined();
    expect(screen.getByText('Answer after 0.3 sec.')).toBeDefined();
    expect(screen.getByText('Customer, number ending in 1 1')).toBeDefined();
    expect(screen.getByText('16 entries')).toBeDefined();
  });

  it('shows times in the form of the locale, with the day where there are several', async () => {
    speak({ language: 'en', locale: 'en-GB' });
    await openActivity(() => pageWith(everyRow.slice(-1)));
    const time = () => screen.getByRole('table').querySelector('time');
    expect(time()?.textContent).toBe('8:59:58');
    expect(time()?.dateTime).toBe(everyRow.at(-1)?.entry.time);
    await choose('Day', 'All days');
    expect(time()?.textContent).toBe('5 Jan, 8:59:58');
  });

  it('shows new entries as they come', async () => {
    let rows = everyRow.slice(8);
    const { news } = await openActivity(() => pageWith(rows));
    expect(titles()[0]).toBe('Numbers passed');
    rows = everyRow.slice(7);
    await news();
    expect(titles()[0]).toBe('Refused by the gateway');
  });

  it('looks again when somebody comes back to the window', async () => {
    const { queries } = await openActivity(() => pageWith(everyRow));
    fireEvent.focus(window);
    await settle();
    expect(queries()).toHaveLength(2);
  });

  it('asks for one thing at a time, and shows only what is still wanted', async () => {
    const answers: ((page: ActivityPage) => void)[] = [];
    const { queries, news } = await openActivity(() => new Promise((resolve) => answers.push(resolve)));
    expect(screen.getByText('Reading the audit trail…')).toBeDefined();
    await news();
    await choose('About', 'Sessions');
    expect(queries()).toHaveLength(1);
    answers[0]?.(pageWith(everyRow));
    await settle();
    expect(screen.queryByRole('table')).toBeNull();
    expect(queries().map(({ kind }) => kind)).toEqual(['all', 'session']);
    answers[1]?.(pageWith(everyRow.slice(0, 1)));
    await settle();
    expect(titles()).toEqual(['Signed out']);
  });
});

describe('the filters', () => {
  it('offer the days of the trail, today first, and ask for what is chosen', async () => {
    const { queries } = await openActivity(() => pageWith(everyRow));
    const days = [...screen.getByLabelText<HTMLSelectElement>('Day').options].map(({ text }) => text);
    expect(days).toEqual(['Today (Mon, Jan 5)', 'Yesterday (Sun, Jan 4)', 'Tue, Dec 30, 2025', 'All days']);
    await choose('Day', 'Tue, Dec 30, 2025');
    await choose('Outcome', 'Refused');
    expect(queries().at(-1)).toEqual({
      day: '2025-12-30',
      kind: 'transmission',
      outcome: 'refused',
      before: null,
    });
    await choose('About', 'Conferences');
    expect(queries().at(-1)).toMatchObject({ kind: 'conference', outcome: 'all' });
  });

  it('can be taken back when nothing matches', async () => {
    const { queries } = await openActivity(({ kind }) => pageWith(kind === 'all' ? everyRow : []));
    await choose('About', 'Conferences');
    expect(screen.getByText('No entry matches these filters.')).toBeDefined();
    await press('Show everything of this day');
    expect(queries().at(-1)).toMatchObject({ day: 'today', kind: 'all', outcome: 'all' });
    expect(screen.getByRole('table')).toBeDefined();
  });

  it.each([
    ['Today (Mon, Jan 5)', 'Nothing has happened today yet.'],
    ['Tue, Dec 30, 2025', 'Nothing happened on this day.'],
    ['All days', 'The audit trail is empty.'],
  ])('of %s alone: %s', async (day, words) => {
    await openActivity(() => pageWith([]));
    await choose('Day', day);
    expect(screen.getByText(words)).toBeDefined();
  });
});

describe('pages', () => {
  it('are turned to older rows and back', async () => {
    const all = everyRow;
    const { queries } = await openActivity(({ before }) => {
      const start = before === null ? 0 : all.findIndex(({ id }) => id < before);
      return pageWith(all.slice(start, start + 6), { newer: start, total: all.length });
    });
    expect(screen.getByText('1–6 of 16 entries')).toBeDefined();
    await press('Newer');
    expect(queries()).toHaveLength(1);
    await press('Older');
    await press('Older');
    expect(queries().map(({ before }) => before)).toEqual([null, 11, 5]);
    expect(screen.getByText('13–16 of 16 entries')).toBeDefined();
    await press('Older');
    expect(queries()).toHaveLength(3);
    await press('Newer');
    expect(screen.getByText('7–12 of 16 entries')).toBeDefined();
    await press('Newest');
    expect(screen.getByText('1–6 of 16 entries')).toBeDefined();
  });
});

describe('what is wrong with the trail', () => {
  it('is said above the rows that can be read', async () => {
    const warnings = [
      { key: 'warning.audit', params: { reason: 'ENOSPC' } },
      { key: 'warning.skills', params: { cause: 'x' } },
    ] as const;
    let damaged = 2;
    await openActivity(() => pageWith(everyRow, { damaged, problem: 'EACCES' }), {
      ...initialState,
      warnings,
    });
    expect(screen.getByRole('alert').textContent).toContain('cannot be read (EACCES)');
    expect(screen.getByText(/^2 lines of the audit trail are damaged/)).toBeDefined();
    expect(screen.getByText(/cannot be written \(ENOSPC\)/)).toBeDefined();
    expect(screen.queryByText(/skills/)).toBeNull();
    expect(screen.getByRole('table')).toBeDefined();
    damaged = 1;
    await press('Try again');
    expect(screen.getByText(/^One line of the audit trail is damaged/)).toBeDefined();
  });

  it('is said when main cannot answer, and it can be tried again', async () => {
    let broken = true;
    await openActivity(() => (broken ? Promise.reject(new Error('no')) : pageWith(everyRow)));
    expect(screen.getByRole('alert').textContent).toContain('Tonebridge could not do this.');
    expect(screen.queryByText('Reading the audit trail…')).toBeNull();
    broken = false;
    await press('Try again');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(titles()).toHaveLength(16);
  });
});

it('is closed by Escape', async () => {
  const { main } = await openActivity(() => pageWith(everyRow));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(main.asked.at(-1)).toEqual({ verb: 'closeWindow' });
});
