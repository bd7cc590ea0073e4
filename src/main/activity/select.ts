import {
  type ActivityFilter,
  type ActivityQuery,
  type ActivityRow,
  activityKind,
  activityOutcome,
} from '../../shared/activity.ts';

/** So many rows are on a page. */
export const PAGE = 100;

/** The rows a filter asks for, of the rows of its day; in their order. */
export function matching(rows: readonly ActivityRow[], filter: ActivityFilter): readonly ActivityRow[] {
  const { kind, outcome } = filter;
  if (kind === 'all' && outcome === 'all') return rows;
  return rows.filter(
    ({ entry }) =>
      (kind === 'all' || activityKind(entry) === kind) && (outcome === 'all' || outcomeOf(entry) === outcome),
  );
}

/** Whoever looks for what is not known wants the presses without an outcome, too. */
function outcomeOf(entry: ActivityRow['entry']) {
  const outcome = activityOutcome(entry);
  return outcome === 'open' ? 'unknown' : outcome;
}

/**
 * A page of rows, newest first. A page of older rows stays the same while new ones come.
 *
 * @param rows the rows wanted, in the order of the trail.
 */
export function pageOf(
  rows: readonly ActivityRow[],
  before: ActivityQuery['before'],
): { readonly rows: readonly ActivityRow[]; readonly newer: number; readonly total: number } {
  const end = before === null ? rows.length : rows.findLastIndex(({ id }) => id < before) + 1;
  const page = rows.slice(Math.max(0, end - PAGE), end).reverse();
  return { rows: page, newer: rows.length - end, total: rows.length };
}
