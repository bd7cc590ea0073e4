/** Random choices that a seed repeats. */
export interface Dice {
  /** In [0, 1). */
  roll(): number;
  /** A whole number of milliseconds in [from, to]. */
  between(from: number, to: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  pick<T>(options: readonly [T, ...T[]]): T;
}

/** @param seed any whole number. Mulberry32: small, and even enough for a test. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    between: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    chance: (probability) => roll() < probability,
    pick: (options) => options[Math.floor(roll() * options.length)] ?? options[0],
  };
}
