import { describe, expect, it } from 'vitest';
import { measureIdling, ratesOf } from './idling.ts';

describe('idling', () => {
  it('is told per second', () => {
    const rates = ratesOf({ cpuMs: 100, wakeUps: 40 }, { cpuMs: 150, wakeUps: 60 }, 5000);
    expect(rates).toEqual({ cpuShare: 1, wakeUpsPerSecond: 4 });
  });

  it.skipIf(process.platform !== 'linux')('is measured of both at the same time', async () => {
    let looks = 0;
    const both = { ours: process.pid, baseline: process.pid };
    const { cpu, wakeUps } = await measureIdling(both, 2, 20, () => {
      looks += 1;
    });
    expect(looks).toBe(2);
    expect(cpu.ours).toHaveLength(2);
    expect(cpu.baseline.flat()).toEqual([expect.any(Number), expect.any(Number)]);
    expect(Math.max(...wakeUps.ours.flat())).toBeGreaterThan(0);
  });
});
