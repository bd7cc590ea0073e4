import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { collectGarbage } from './collect-garbage.ts';

it('frees what nobody holds, and leaves no way to it behind', () => {
  let garbage: object[] | null = Array.from({ length: 300_000 }, (_, index) => ({ index }));
  const full = process.memoryUsage();
  expect(garbage).toHaveLength(300_000);
  garbage = null;
  collectGarbage();
  const { heapUsed, heapTotal } = process.memoryUsage();
  expect(full.heapUsed - heapUsed).toBeGreaterThan(5_000_000);
  expect(heapTotal).toBeLessThan(full.heapTotal);
  expect(runInNewContext('typeof gc')).toBe('undefined');
});
