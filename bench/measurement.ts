import type { Rounds } from './statistics.ts';

/** What a goal is about: a quantile of ours, or ours against the baseline. */
export type GoalOf = 'ratio' | 'difference' | 'ours';

/** A figure that is to be reached. */
export interface Goal {
  readonly of: GoalOf;
  /** Which quantile, 0 to 1. */
  readonly share: number;
  readonly limit: number;
  /** Whether more is better; else the limit is the most that is allowed. */
  readonly atLeast?: boolean;
}

/** One thing that is measured, and what it is measured against. */
export interface Figure {
  /** Short, unique, without spaces: for files. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly unit: 'ms' | 'MiB' | 'MB' | '% of a core' | 'per second' | 's' | 'times' | 'files' | '';
  /** What the baseline is; null where there is none. */
  readonly baseline: string | null;
  readonly goals: readonly Goal[];
}

/** What was measured of a figure. */
export interface Series {
  readonly ours: Rounds;
  /** Empty without a baseline. */
  readonly baseline: Rounds;
  /** What a reader has to know of this run. */
  readonly note?: string;
}

/** A way to measure figures that come from one run. */
export interface Measurement<Name extends string = string> {
  readonly name: string;
  readonly figures: readonly (Figure & { readonly name: Name })[];
  /** A quick run leaves it out, unless it is asked for by its name. */
  readonly onlyInFull?: boolean;
  /** Does little, but for an hour: a full run lets it go on beside the others, and its samples are taken after theirs. */
  readonly lastsAnHour?: boolean;
  /**
   * Measures. Ours and the baseline take turns, so that what disturbs the machine disturbs both.
   *
   * @param quick fewer and shorter rounds.
   * @throws when it can't be measured here.
   */
  run(quick: boolean, say: (line: string) => void): Promise<Readonly<Record<Name, Series>>>;
}
