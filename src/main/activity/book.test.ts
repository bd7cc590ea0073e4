import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import { createActivityBook, dayOf } from './book.ts';
import { entryAt } from './testing/entries.ts';

const press = (at: string | Date) => entryAt(at, { kind: 'transmitPressed', callid: '1-1' });
const passed = (at: string | Date) => entryAt(at, { kind: 'transmitPassed', callid: '1-1', late: false });

function bookOf(...entries: AuditEntry[]) {
  const book = createActivityBook();
  for (const entry of entries) book.add(entry);
  return book;
}
const kinds = (book: ReturnType<typeof bookOf>, day = 'all') => book.rows(day).map(({ entry }) => entry.kind);

describe('createActivityBook', () => {
  it('has nothing at first', () => {
    const book = bookOf();
    expect([book.days(), book.rows('all'), book.rows('2026-01-05')]).toEqual([[], [], []]);
  });

  it('makes one row of a press and its outcome, at the time of the outcome', () => {
    const book = bookOf(
      press('09:00:00.100'),
      entryAt('09:00:00.200', { kind: 'conferenceEnded' }),
      passed('09:00:00.400'),
    );
    expect(kinds(book)).toEqual(['conferenceEnded', 'transmitPassed']);
    expect(book.rows('all')[1]).toMatchObject({
      entry: passed('09:00:00.400'),
      pressedAt: press('09:00:00.100').time,
    });
    expect(book.rows('2026-01-05')).toEqual(book.rows('all'));
  });

  it('leaves a press without an outcome, and one before another session, alone', () => {
    expect(kinds(bookOf(press('09:00:00')))).toEqual(['transmitPressed']);
    const book = bookOf(press('09:00:00'), press('09:00:05'), passed('09:00:06'), passed('09:00:07'));
    expect(kinds(book)).toEqual(['transmitPressed', 'transmitPassed', 'transmitPassed']);
    expect(book.rows('all').map(({ pressedAt }) => pressedAt)).toEqual([null, press('09:00:05').time, null]);
    const crashed = bookOf(press('09:00:00'), entryAt('09:01:00', { kind: 'resumed' }), passed('09:01:05'));
    expect(kinds(crashed)).toEqual(['transmitPressed', 'resumed', 'transmitPassed']);
    expect(crashed.rows('all')[2]?.pressedAt).toBeNull();
  });

  it('does not take a press at the wrong moment for an outcome', () => {
    const blocked = entryAt('09:00:01', { kind: 'transmitBlocked', reason: 'block.noCall' });
    const book = bookOf(press('09:00:00'), blocked, passed('09:00:02'));
    expect(kinds(book)).toEqual(['transmitBlocked', 'transmitPassed']);
  });

  it('sorts by the days of this computer, the newest first, and forgets none at midnight', () => {
    const night = new Date(2026, 0, 5, 23, 59, 59, 900);
    const after = new Date(2026, 0, 6, 0, 0, 0, 200);
    const book = bookOf(entryAt(new Date(2025, 11, 31), { kind: 'resumed' }), press(night), passed(after));
    expect(book.days()).toEqual(['2026-01-06', '2025-12-31']);
    expect(kinds(book, '2026-01-06')).toEqual(['transmitPassed']);
    expect(kinds(book, '2026-01-05')).toEqual([]);
  });

  it('numbers rows so that later ones have the higher number', () => {
    const book = bookOf(press('09:00:00'), press('09:00:05'), passed('09:00:06'), press('09:00:07'));
    const ids = book.rows('all').map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });
});

it('names a day with leading zeros', () => {
  expect(dayOf(new Date(2026, 8, 7, 0, 0))).toBe('2026-09-07');
});
