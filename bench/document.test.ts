import { describe, expect, it } from 'vitest';
import { withFigures } from './document.ts';
import { ratioFigure, resultsWith } from './testing-results.ts';

const empty =
  '# Fast\n\n<!-- figures: begin (written by npm run bench -- --document FILE) -->\n<!-- figures: end -->\n\nEnd.\n';

describe('the document', () => {
  const results = resultsWith(ratioFigure('start', 1.1), ratioFigure('memory', 1.5));

  it('gets the table between its marks and keeps the rest', () => {
    const text = withFigures(empty, results, 'a.json');
    expect(text).toMatch(/^# Fast\n/);
    expect(text).toMatch(/\nEnd\.\n$/);
    expect(text).toContain('| The start | bare Electron: 10 ms | p50 ≤ 1.2 × | 1.1 × | yes |');
    expect(text).toContain('1 of 2 goals reached');
    expect(text).toContain('[a.json](performance/a.json)');
  });

  it('is the same when written twice', () => {
    const once = withFigures(empty, results, 'a.json');
    expect(withFigures(once, results, 'a.json')).toBe(once);
  });

  it('tells notes and what is missing', () => {
    const more = {
      ...results,
      figures: [{ ...ratioFigure('start', 1), note: 'shorter' }],
      unmeasured: [{ name: 'fleet', why: 'no room' }],
    };
    const text = withFigures(empty, more, 'a.json');
    expect(text).toContain('- The start: shorter');
    expect(text).toContain('- fleet was not measured: no room');
  });

  it('must have its marks', () => {
    expect(() => withFigures('# Fast\n', results, 'a.json')).toThrow('no place');
  });
});
