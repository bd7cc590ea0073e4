import type { Figure, Goal, Series } from './measurement.ts';
import {
  type Estimate,
  estimateDifference,
  estimateQuantile,
  estimateRatio,
  quantile,
} from './statistics.ts';

/** How a goal came out. */
export interface Verdict extends Goal, Estimate {
  readonly reached: boolean;
}

/** Quantiles of all samples of one side. */
export interface Summary {
  readonly samples: number;
  readonly rounds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What is known of a figure after a run. */
export interface FigureResult extends Omit<Figure, 'goals'> {
  readonly ours: Summary;
  readonly against: Summary | null;
  readonly goals: readonly Verdict[];
  readonly note: string | null;
}

/** A measurement that could not be made. */
export interface Unmeasured {
  readonly name: string;
  readonly why: string;
}

/** The machine as it was. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly electron: string;
  readonly node: string;
  /** Of the last minute. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** A results file. */
export interface Results {
  readonly format: 1;
  /** ISO 8601. */
  readonly date: string;
  readonly version: string;
  /** Commit, and whether more was changed; null outside a repository. */
  readonly commit: string | null;
  readonly quick: boolean;
  readonly seconds: number;
  readonly machine: Machine;
  readonly figures: readonly FigureResult[];
  readonly unmeasured: readonly Unmeasured[];
}

/** Compares what was measured with what is to be reached. */
export function judge({ goals, ...figure }: Figure, series: Series): FigureResult {
  const { ours, baseline, note = null } = series;
  return {
    ...figure,
    ours: summary(ours),
    against: baseline.length === 0 ? null : summary(baseline),
    goals: goals.map((goal) => {
      const estimate = estimateOf(goal, series);
      const reached = goal.atLeast ? estimate.value >= goal.limit : estimate.value <= goal.limit;
      return { ...goal, ...rounded(estimate), reached };
    }),
    note,
  };
}

function estimateOf({ of, share }: Goal, { ours, baseline }: Series): Estimate {
  switch (of) {
    case 'ratio':
      return estimateRatio(ours, baseline, share);
    case 'difference':
      return estimateDifference(ours, baseline);
    case 'ours':
      return estimateQuantile(ours, share);
  }
}

function summary(rounds: Series['ours']): Summary {
  const all = rounds.flat();
  const at = (share: number) => round(quantile(all, share));
  return { samples: all.length, rounds: rounds.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function rounded({ value, low, high }: Estimate): Estimate {
  return { value: round(value), low: round(low), high: round(high) };
}

/** Four digits that mean something; files stay readable. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
