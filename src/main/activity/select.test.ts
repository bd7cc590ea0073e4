import { describe, expect, it } from 'vitest';
import type { ActivityFilter, ActivityRow } from '../../shared/activity.ts';
import { matching, PAGE, pageOf } from './select.ts';
import { entryAt, type Fact } from './testing/entries.ts';

const refusal = { reason: 'failure.reset' };
const facts: readonly Fact[] = [
  { kind: 'signedIn' },
  { kind: 'conferenceBegan', parties: [] },
  { kind: 'transmitPressed' },
  { kind: 'transmitPassed', late: false },
  { kind: 'transmitRefused', ...refusal },
  { kind: 'transmitNotSent', ...refusal },
  { kind: 'transmitUnknown', ...refusal },
  { kind: 'transmitBlocked', ...refusal },
  { kind: 'lost', count: 2 },
  { kind: 'conferenceEnded' },
  { kind: 'signedOut', gatewayTold: true },
];
const rows: readonly ActivityRow[] = facts.map((fact, index) => ({
  id: index + 1,
  entry: entryAt(`09:00:${String(index).padStart(2, '0')}`, fact),
  pressedAt: null,
}));

describe('matching', () => {
  const kinds = (filter: Partial<ActivityFilter>) =>
    matching(rows, { day: 'all', kind: 'all', outcome: 'all', ...filter }).map(({ entry }) => entry.kind);

  it('takes everything, or what is about one thing', () => {
    expect(kinds({})).toEqual(facts.map(({ kind }) => kind));
    expect(kinds({ kind: 'session' })).toEqual(['signedIn', 'signedOut']);
    expect(kinds({ kind: 'conference' })).toEqual(['conferenceBegan', 'conferenceEnded']);
    expect(kinds({ kind: 'transmission' })).toHaveLength(6);
  });

  it.each([
    ['passed', ['transmitPassed']],
    ['refused', ['transmitRefused']],
    ['notSent', ['transmitNotSent']],
    ['unknown', ['transmitPressed', 'transmitUnknown']],
    ['blocked', ['transmitBlocked']],
  ] as const)('takes transmissions that were %s', (outcome, found) => {
    expect(kinds({ outcome })).toEqual(found);
    expect(kinds({ outcome, kind: 'transmission' })).toEqual(found);
    expect(kinds({ outcome, kind: 'session' })).toEqual([]);
  });
});

describe('pageOf', () => {
  const many = (count: number, firstId = 1): ActivityRow[] =>
    Array.from({ length: count }, (_, index) => ({
      id: firstId + index,
      entry: entryAt('09:00:00', { kind: 'signedIn' }),
      pressedAt: null,
    }));
  const idsOf = (page: ReturnType<typeof pageOf>) => page.rows.map(({ id }) => id);

  it('gives the newest, newest first', () => {
    expect(pageOf([], null)).toEqual({ rows: [], newer: 0, total: 0 });
    expect(idsOf(pageOf(many(3), null))).toEqual([3, 2, 1]);
    const page = pageOf(many(PAGE + 50), null);
    expect(idsOf(page)).toEqual(Array.from({ length: PAGE }, (_, index) => PAGE + 50 - index));
    expect(page).toMatchObject({ newer: 0, total: PAGE + 50 });
  });

  it('gives older ones page by page, each row once, also while new ones come', () => {
    const seen: number[] = [];
    let all = many(PAGE * 2 + 7);
    let before: number | null = null;
    for (let page = pageOf(all, before); page.rows.length > 0; page = pageOf(all, before)) {
      seen.push(...idsOf(page));
      before = page.rows.at(-1)?.id ?? null;
      all = [...all, ...many(3, (all.at(-1)?.id ?? 0) + 1)];
      expect(pageOf(all, before).newer).toBe(seen.length + all.length - (PAGE * 2 + 7));
    }
    expect(seen).toEqual(Array.from({ length: PAGE * 2 + 7 }, (_, index) => PAGE * 2 + 7 - index));
  });
});
