import { describe, expect, it } from 'vitest';
import { chart } from './chart.ts';
import { ratioFigure, resultsWith } from './testing-results.ts';

describe('the chart', () => {
  it('draws a bar for each goal, as long as the share of the goal that was used', () => {
    const svg = chart(resultsWith(ratioFigure('start', 0.6), ratioFigure('memory', 1.8)));
    expect(svg).toContain('The start');
    const widths = [...svg.matchAll(/<rect class="(good|bad)"[^>]* width="([\d.]+)"/g)].map(
      ([, kind, width]) => [kind, Number(width)],
    );
    expect(widths).toEqual([
      ['good', 75],
      ['bad', 225],
    ]);
  });

  it('ends at twice the goal, and says that there is more', () => {
    const svg = chart(resultsWith(ratioFigure('start', 9)));
    expect(svg).toMatch(/<rect class="bad"[^>]* width="300.0"/);
    expect(svg).toContain('9 × → ✗');
  });

  it('takes texts as texts', () => {
    const svg = chart(resultsWith({ ...ratioFigure('start', 1), title: 'start → <tray> & more' }));
    expect(svg).toContain('start → &lt;tray&gt; &amp; more');
  });

  it('fills what allows nothing only when there is something', () => {
    const figure = ratioFigure('lost', 0);
    const none = {
      ...figure,
      goals: figure.goals.map((goal) => ({ ...goal, limit: 0, value: 0, low: 0, high: 0 })),
    };
    expect(chart(resultsWith(none))).toMatch(/<rect class="good"[^>]* width="2.0"/);
  });
});
