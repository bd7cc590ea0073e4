import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../now.ts';
import { type Work, workOf } from './family.ts';

/** Per cent of a core, and wake-ups per second, in rounds. */
export interface Idling {
  readonly cpu: { readonly ours: number[][]; readonly baseline: number[][] };
  readonly wakeUps: { readonly ours: number[][]; readonly baseline: number[][] };
}

/**
 * What two programs do while nobody does anything with them, both at the same time.
 *
 * @param ours process of the one, with all that it started; `baseline` is the other's.
 * @param roundMs how long a round is, milliseconds.
 * @param afterRound what else is looked at, between the rounds.
 */
export async function measureIdling(
  { ours, baseline }: { readonly ours: number; readonly baseline: number },
  rounds: number,
  roundMs: number,
  afterRound: () => void = () => undefined,
): Promise<Idling> {
  const idling: Idling = { cpu: { ours: [], baseline: [] }, wakeUps: { ours: [], baseline: [] } };
  const take = () => ({ ours: workOf(ours), baseline: workOf(baseline), at: now() });
  for (let round = 0; round < rounds; round++) {
    const before = take();
    await sleep(roundMs);
    const after = take();
    for (const side of ['ours', 'baseline'] as const) {
      const { cpuShare, wakeUpsPerSecond } = ratesOf(before[side], after[side], after.at - before.at);
      idling.cpu[side].push([cpuShare]);
      idling.wakeUps[side].push([wakeUpsPerSecond]);
    }
    afterRound();
  }
  return idling;
}

/** @param ms between the two, milliseconds. @returns per cent of a core, and wake-ups per second. */
export function ratesOf(before: Work, after: Work, ms: number) {
  return {
    cpuShare: ((after.cpuMs - before.cpuMs) / ms) * 100,
    wakeUpsPerSecond: ((after.wakeUps - before.wakeUps) / ms) * 1000,
  };
}
