import { describe, expect, it } from 'vitest';
import { runCrashes } from '../crash/crash-run.ts';

const TIMES = 10;
/** Some four seconds each on a machine that is not busy. */
const LIMIT_MS = 5 * 60_000;

describe('a program that is killed at any moment', () => {
  it(
    'loses nothing and comes back',
    async () => {
      const seed = Date.now() % 1_000_000;
      console.log(`crash test: seed ${seed}`);
      const report = await runCrashes({ times: TIMES, seed, say: () => undefined });
      expect(report.faults).toEqual([]);
      const { resumed, signedIn, takenOver } = report.ways;
      expect(resumed + signedIn + takenOver).toBe(TIMES);
    },
    LIMIT_MS,
  );
});
