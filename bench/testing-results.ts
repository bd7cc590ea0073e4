import { type FigureResult, judge, type Results } from './result.ts';

/** A figure with a ratio around a value, for tests. */
export function ratioFigure(name: string, ratio: number, spread = 0): FigureResult {
  const ours = Array.from({ length: 20 }, (_, index) => [10 * (ratio + spread * (index / 19 - 0.5))]);
  const baseline = ours.map(() => [10]);
  const goals = [{ of: 'ratio', share: 0.5, limit: 1.2 }] as const;
  return judge(
    { name, title: `The ${name}`, unit: 'ms', baseline: 'bare Electron', goals },
    { ours, baseline },
  );
}

/** A results file, for tests. */
export function resultsWith(...figures: FigureResult[]): Results {
  return {
    format: 1,
    date: '2026-01-02T03:04:05.000Z',
    version: '1.2.3',
    commit: 'abc1234',
    quick: false,
    seconds: 60,
    machine: {
      cpu: 'Some CPU',
      cores: 2,
      memoryGiB: 8,
      system: 'Linux 6.1',
      electron: '33.4.11',
      node: '24.21.0',
      loadBefore: 0.1,
      loadAfter: 1.5,
    },
    figures,
    unmeasured: [],
  };
}
