import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = globSync('**/*.css', { cwd: import.meta.dirname });

/**
 * Properties and values that name a side of the screen. A language that runs from right to left needs the sides of
 * the text (`inline-start`, `inline-end`) instead.
 */
const physical =
  /\b(?:margin|padding|border|inset|scroll-(?:margin|padding))-(?:left|right)\b|(?:^|[;{\s])(?:left|right)\s*:|border-(?:top|bottom)-(?:left|right)-radius|:\s*(?:left|right)\s*[;}]|\b(?:float|clear|text-align)\s*:\s*(?:left|right)/;

/** Four values name right and left apart when they differ. */
const fourSided =
  /\b(?:margin|padding|inset|border-(?:width|color|style))\s*:\s*([^;\s]+)\s+([^;\s]+)\s+([^;\s]+)\s+([^;\s]+);/g;

describe.each(files)('%s', (file) => {
  const css = readFileSync(join(import.meta.dirname, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

  it('names no side of the screen', () => {
    expect(css.split('\n').filter((line) => physical.test(line))).toEqual([]);
    const uneven = [...css.matchAll(fourSided)].filter(([, , right, , left]) => right !== left);
    expect(uneven.map(([rule]) => rule)).toEqual([]);
  });
});

it.each([
  'margin-left: 1px;',
  'left: 0;',
  'text-align: right;',
  'float: left;',
  'border-top-right-radius: 2px;',
])('would see %s', (rule) => expect(rule).toMatch(physical));

it('there are styles to look at', () => {
  expect(files).toContain('toolbar.css');
});
