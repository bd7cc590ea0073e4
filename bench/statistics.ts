import { createDice } from '../test/support/dice.ts';

/** Samples of one side, in rounds: what was measured together, close to the other side's round of the same number. */
export type Rounds = readonly (readonly number[])[];

/** A statistic of a series, with the interval in which it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often the rounds are drawn anew for an interval. */
const DRAWS = 1000;

/**
 * @param share which quantile, 0 to 1, between the two nearest samples.
 * @throws without a sample.
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('no samples');
  return below + (above - below) * (place - Math.floor(place));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** One quantile of all samples. */
export function estimateQuantile(rounds: Rounds, share: number): Estimate {
  return estimate(rounds.length, (drawn) => quantile(pick(rounds, drawn).flat(), share));
}

/**
 * How many times the baseline ours is. At the middle it is the median over the rounds of the ratio of their medians, so
 * that a machine that is slow for a while slows both sides of a ratio; at the tails, for which a round is too short,
 * the ratio of the quantiles of all samples.
 */
export function estimateRatio(ours: Rounds, baseline: Rounds, share: number): Estimate {
  const count = Math.min(ours.length, baseline.length);
  return estimate(count, (drawn) => {
    const own = pick(ours, drawn);
    const base = pick(baseline, drawn);
    if (share !== 0.5) return quantile(own.flat(), share) / quantile(base.flat(), share);
    return median(own.map((round, index) => median(round) / median(base[index] ?? [])));
  });
}

/** How much more than the baseline ours is: the median over the rounds of the difference of their medians. */
export function estimateDifference(ours: Rounds, baseline: Rounds): Estimate {
  const count = Math.min(ours.length, baseline.length);
  return estimate(count, (drawn) => {
    const base = pick(baseline, drawn);
    return median(pick(ours, drawn).map((round, index) => median(round) - median(base[index] ?? [])));
  });
}

function pick(rounds: Rounds, drawn: readonly number[]): (readonly number[])[] {
  return drawn.map((index) => rounds[index] ?? []);
}

/** Bootstrap over rounds: samples of one round hang together, so whole rounds are drawn. The draws are always the same. */
function estimate(count: number, statistic: (drawn: readonly number[]) => number): Estimate {
  const all = Array.from({ length: count }, (_, index) => index);
  const value = statistic(all);
  if (count === 1) return { value, low: value, high: value };
  const dice = createDice(1);
  const values = Array.from({ length: DRAWS }, () => statistic(all.map(() => dice.between(0, count - 1))));
  return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
}
