import type { Measurement } from '../measurement.ts';
import { runProgram } from '../programs/run.ts';

const EVENTS = 10_000;

interface Told {
  readonly ours: number;
  readonly baseline: number;
  readonly many: number;
}

export const reading: Measurement<'reading' | 'reading-rate' | 'reading-linear'> = {
  name: 'reading',
  figures: [
    {
      name: 'reading',
      title: `Reading ${EVENTS.toLocaleString('en')} events: bytes → calls`,
      unit: 'ms',
      baseline: 'JSON.parse of the same bytes',
      goals: [{ of: 'ratio', share: 0.5, limit: 3 }],
    },
    {
      name: 'reading-rate',
      title: 'Events read',
      unit: 'per second',
      baseline: null,
      goals: [{ of: 'ours', share: 0.5, limit: 200_000, atLeast: true }],
    },
    {
      name: 'reading-linear',
      title: 'Reading one event among ten times as many',
      unit: 'ms',
      baseline: `one of ${EVENTS.toLocaleString('en')}`,
      goals: [{ of: 'ratio', share: 0.5, limit: 1.2 }],
    },
  ],
  async run(quick) {
    const told: Told[] = [];
    await runProgram<Told>(
      'reading',
      { rounds: quick ? 5 : 60, events: EVENTS },
      (one) => void told.push(one),
    );
    const ours = told.map((one) => [one.ours]);
    return {
      reading: { ours, baseline: told.map((one) => [one.baseline]) },
      'reading-rate': { ours: told.map((one) => [(EVENTS / one.ours) * 1000]), baseline: [] },
      'reading-linear': { ours: told.map((one) => [one.many]), baseline: ours },
    };
  },
};
