import { describe, expect, it } from 'vitest';
import { createDice } from './dice.ts';

describe('createDice', () => {
  it('repeats itself with the same seed, and not with another', () => {
    const rolls = (seed: number) => {
      const dice = createDice(seed);
      return Array.from({ length: 20 }, () => dice.roll());
    };
    expect(rolls(7)).toEqual(rolls(7));
    expect(rolls(7)).not.toEqual(rolls(8));
  });

  it('reaches all whole numbers of a range, both ends included, about equally often', () => {
    const dice = createDice(1);
    const counts = [0, 0, 0, 0];
    for (let roll = 0; roll < 4000; roll++) {
      const at = dice.between(5, 8) - 5;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(counts).toHaveLength(4);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('picks each option, and lets a chance happen as often as it should', () => {
    const dice = createDice(2);
    const picked = Array.from({ length: 300 }, () => dice.pick(['a', 'b', 'c']));
    expect(new Set(picked)).toEqual(new Set(['a', 'b', 'c']));
    const happened = Array.from({ length: 1000 }, () => dice.chance(0.2)).filter(Boolean).length;
    expect(Math.abs(happened - 200)).toBeLessThan(50);
  });
});
