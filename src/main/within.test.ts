import { describe, expect, it } from 'vitest';
import { late, within } from './within.ts';

describe('within', () => {
  it('hands on what comes in time, also an error', async () => {
    expect(await within(1000, async () => 7)).toBe(7);
    await expect(within(1000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('waits no longer than it may, and tells the work so', async () => {
    let told: AbortSignal | undefined;
    const answer = await within(10, (signal) => {
      told = signal;
      return new Promise(() => undefined);
    });
    expect(answer).toBe(late);
    expect(told?.aborted).toBe(true);
  });

  it('lets an error pass that nobody waits for', async () => {
    let fail = (_error: Error): void => undefined;
    const answer = await within(10, () => new Promise((_resolve, reject) => (fail = reject)));
    fail(new Error('too late'));
    expect(answer).toBe(late);
  });
});
