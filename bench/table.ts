import type { GoalOf } from './measurement.ts';
import type { FigureResult, Results, Verdict } from './result.ts';

/** One goal as a row of a table. */
export interface Row {
  readonly what: string;
  readonly baseline: string;
  readonly goal: string;
  readonly measured: string;
  readonly reached: string;
}

/** One row for each goal, and one for each figure that has none. */
export function rowsOf(results: Results): Row[] {
  return results.figures.flatMap((figure) =>
    figure.goals.length === 0
      ? [plainRow(figure)]
      : figure.goals.map((verdict) => ({
          what: figure.title,
          baseline: baselineText(figure, verdict),
          goal: goalText(figure, verdict),
          measured: measuredText(figure, verdict),
          reached: verdict.reached ? 'yes' : 'no',
        })),
  );
}

function plainRow(figure: FigureResult): Row {
  const baseline = figure.against ? `${figure.baseline}: ${withUnit(figure.against.p50, figure)}` : '–';
  return {
    what: figure.title,
    baseline,
    goal: 'reported',
    measured: `${withUnit(figure.ours.p50, figure)}${timesBaseline(figure)}`,
    reached: '–',
  };
}

/** How many times the baseline it is, where that means something: next to nothing is not counted in times. */
function timesBaseline({ ours, against, unit }: FigureResult): string {
  if (!against || (unit !== 'ms' && unit !== 'MiB')) return '';
  return `, ${number(ours.p50 / against.p50)} ×`;
}

function baselineText(figure: FigureResult, { of, share }: Verdict): string {
  if (of === 'ours' || !figure.against) return '–';
  const at = share === 0.99 ? figure.against.p99 : share === 0.95 ? figure.against.p95 : figure.against.p50;
  return `${figure.baseline}: ${withUnit(at, figure)}`;
}

/** For example `p50 ≤ 1.15 ×`. */
export function goalText(figure: Pick<FigureResult, 'unit'>, goal: Pick<Verdict, GoalKeys>): string {
  const sign = goal.atLeast ? '≥' : '≤';
  return `${shareText(goal.share)} ${goal.of === 'difference' ? '+ ' : ''}${sign} ${amount(goal.limit, goal.of, figure)}`;
}

type GoalKeys = 'of' | 'share' | 'limit' | 'atLeast';

function measuredText(figure: FigureResult, { of, value, low, high }: Verdict): string {
  const spread = low === high ? '' : ` (${number(low)} – ${number(high)})`;
  return `${amount(value, of, figure)}${spread}`;
}

function amount(value: number, of: GoalOf, figure: Pick<FigureResult, 'unit'>): string {
  return of === 'ratio' ? `${number(value)} ×` : withUnit(value, figure);
}

function withUnit(value: number, { unit }: Pick<FigureResult, 'unit'>): string {
  if (unit === '') return number(value);
  return unit === 'times' ? `${number(value)} ×` : `${number(value)} ${unit}`;
}

function shareText(share: number): string {
  return share === 1 ? 'most' : `p${Math.round(share * 100)}`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** The table for a terminal. */
export function plainTable(results: Results): string {
  const rows = rowsOf(results);
  const head: Row = {
    what: 'what',
    baseline: 'baseline',
    goal: 'goal',
    measured: 'measured',
    reached: 'reached',
  };
  const keys = Object.keys(head) as (keyof Row)[];
  const widths = keys.map((key) => Math.max(...[head, ...rows].map((row) => row[key].length)));
  const line = (row: Row) =>
    keys
      .map((key, index) => row[key].padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const missing = results.unmeasured.map(({ name, why }) => `${name} was not measured: ${why}`);
  return `${[line(head), ...rows.map(line), ...missing].join('\n')}\n`;
}
