import type { GoalOf } from './measurement.ts';
import type { Results, Verdict } from './result.ts';

/** A figure that two runs have in common. */
export interface Change {
  readonly title: string;
  readonly of: GoalOf;
  readonly share: number;
  readonly before: number;
  readonly after: number;
  /** `worse` and `better` only when it is more than the noise of both runs. */
  readonly how: 'worse' | 'better' | 'same';
}

/** Less than this share of a figure is no change, however quiet the machine was. */
const WORTH = 0.03;

/** What changed from one run to another; figures that only one of them has are left out. */
export function compareResults(before: Results, after: Results): Change[] {
  return after.figures.flatMap((figure) => {
    const old = before.figures.find(({ name }) => name === figure.name);
    return figure.goals.flatMap((verdict) => {
      const was = old?.goals.find(({ of, share }) => of === verdict.of && share === verdict.share);
      if (!was) return [];
      const { of, share } = verdict;
      return [
        {
          title: figure.title,
          of,
          share,
          before: was.value,
          after: verdict.value,
          how: changeOf(was, verdict),
        },
      ];
    });
  });
}

/** Whether the intervals are apart, and by more than can matter. */
function changeOf(before: Verdict, after: Verdict): Change['how'] {
  const isWorth = Math.abs(after.value - before.value) > WORTH * Math.abs(before.value);
  const isMore = after.low > before.high;
  const isLess = after.high < before.low;
  if (!isWorth || !(isMore || isLess)) return 'same';
  return isMore === (after.atLeast === true) ? 'better' : 'worse';
}

/** One line for each change, the worse ones first. */
export function changeLines(changes: readonly Change[]): string[] {
  const order = ['worse', 'better', 'same'];
  return changes
    .toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how))
    .map(
      ({ title, of, share, before, after, how }) =>
        `${how.padEnd(6)}  ${title}, ${of} p${Math.round(share * 100)}: ${before} → ${after}`,
    );
}
