// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { everyRow, pageWith } from '../stories/activity-pages.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { choose, openActivity, press } from './test-kit.tsx';

afterEach(cleanup);

describe('an export', () => {
  it('is of what is shown, and is said until something else is shown', async () => {
    const { main } = await openActivity(() => pageWith(everyRow));
    main.answerExport(async () => ({ ok: true, file: 'mine.json', rows: 1234 }));
    await choose('Outcome', 'Passed');
    await press('Export JSON…');
    expect(main.asked.at(-1)).toEqual({
      verb: 'exportActivity',
      request: { day: 'today', kind: 'transmission', outcome: 'passed', format: 'json' },
    });
    expect(screen.getByText('Saved 1,234 entries as mine.json.')).toBeDefined();
    await choose('Outcome', 'Any');
    expect(screen.queryByText(/^Saved/)).toBeNull();
  });

  it('says nothing when no file was chosen, and what went wrong otherwise', async () => {
    const { main } = await openActivity(() => pageWith(everyRow));
    await press('Export CSV…');
    expect(main.asked.at(-1)).toMatchObject({ request: { format: 'csv' } });
    expect(screen.queryByText(/^Saved/)).toBeNull();
    const notice = { key: 'activity.exportFailed', params: { reason: 'EBUSY' } } as const;
    main.answerExport(async () => ({ ok: false, notice }));
    await press('Export CSV…');
    expect(screen.getByRole('alert').textContent).toContain('could not be written (EBUSY)');
    main.answerExport(() => Promise.reject(new Error('no')));
    await press('Export CSV…');
    expect(screen.getByRole('alert').textContent).toContain('Tonebridge could not do this.');
  });

  it('runs once at a time, and not for an empty list', async () => {
    let rows = everyRow.slice(0, 1);
    const { main, news } = await openActivity(() => pageWith(rows));
    const exports = () => main.asked.filter(({ verb }) => verb === 'exportActivity').length;
    let finish: () => void = () => undefined;
    main.answerExport(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ ok: true, file: null, rows: 0 });
        }),
    );
    await press('Export CSV…');
    await press('Export JSON…');
    expect(exports()).toBe(1);
    expect(screen.getByRole('button', { name: 'Export CSV…' }).getAttribute('aria-disabled')).toBe('true');
    finish();
    await settle();
    expect(screen.getByText('1 entry')).toBeDefined();
    rows = [];
    await news();
    await press('Export CSV…');
    expect(exports()).toBe(1);
  });
});
