import { describe, expect, it } from 'vitest';
import { plainTable, rowsOf } from './table.ts';
import { ratioFigure, resultsWith } from './testing-results.ts';

describe('the table', () => {
  it('has a row for each goal', () => {
    const [row] = rowsOf(resultsWith(ratioFigure('start', 1.1)));
    expect(row).toEqual({
      what: 'The start',
      baseline: 'bare Electron: 10 ms',
      goal: 'p50 ≤ 1.2 ×',
      measured: '1.1 ×',
      reached: 'yes',
    });
  });

  it('tells the interval, and what is not reached', () => {
    const [row] = rowsOf(resultsWith(ratioFigure('start', 1.3, 0.4)));
    expect(row?.measured).toMatch(/^1\.3 × \(1\.2\d* – 1\.3\d*\)$/);
    expect(row?.reached).toBe('no');
  });

  it('reports a figure without a goal', () => {
    const figure = { ...ratioFigure('wake-ups', 1.5), unit: 'per second', goals: [] } as const;
    const row = rowsOf(resultsWith(figure))[0];
    expect(row).toMatchObject({ goal: 'reported', measured: '15 per second', reached: '–' });
  });

  it('reports how many times the baseline a time is', () => {
    const figure = { ...ratioFigure('start', 1.5), goals: [] };
    expect(rowsOf(resultsWith(figure))[0]).toMatchObject({ goal: 'reported', measured: '15 ms, 1.5 ×' });
  });

  it('is aligned, and names what was not measured', () => {
    const results = {
      ...resultsWith(ratioFigure('start', 1.1)),
      unmeasured: [{ name: 'fleet', why: 'no room' }],
    };
    const lines = plainTable(results).trim().split('\n');
    expect(lines[0]?.indexOf('goal')).toBe(lines[1]?.indexOf('p50'));
    expect(lines.at(-1)).toBe('fleet was not measured: no room');
  });
});
