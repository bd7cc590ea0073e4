import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Colour tokens of one part of the file: name → [light, dark]. */
function colours(part: string): Map<string, [string, string]> {
  const found = part.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

const [normalPart = '', contrastPart = ''] = css.split('@media (prefers-contrast: more)');
const normal = colours(normalPart);
const themes = { normal, 'more contrast': new Map([...normal, ...colours(contrastPart)]) };

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text colour, the grounds it stands on, and the least contrast. */
const pairs: [string, string[], number][] = [
  ['ink', ['ground', 'surface', 'raised', 'accent-soft', 'good-soft', 'warning-soft', 'bad-soft'], 7],
  ['muted', ['ground', 'surface', 'raised', 'accent-soft', 'good-soft', 'warning-soft', 'bad-soft'], 4.5],
  ['accent', ['ground', 'surface', 'raised', 'accent-soft'], 4.5],
  ['accent-strong', ['ground', 'surface'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['on-fill', ['fill', 'fill-strong', 'good-fill'], 4.5],
  ['good', ['ground', 'surface', 'good-soft'], 4.5],
  ['warning', ['ground', 'surface', 'warning-soft'], 4.5],
  ['bad', ['ground', 'surface', 'bad-soft'], 4.5],
  ['on-good', ['good'], 4.5],
  ['on-warning', ['warning'], 4.5],
  ['on-bad', ['bad'], 4.5],
  // Edges and areas by which a control is known.
  ['control-line', ['ground', 'surface'], 3],
  ['fill', ['ground', 'surface'], 3],
  ['good-fill', ['ground', 'surface'], 3],
];

/** With more contrast asked for, text has at least this. */
const enhanced = 7;

const cases = Object.entries(themes).flatMap(([theme, tokens]) =>
  pairs.flatMap(([text, grounds, least]) =>
    grounds.map((ground) => {
      const isText = least >= 4.5;
      return { theme, tokens, text, ground, least: theme !== 'normal' && isText ? enhanced : least };
    }),
  ),
);

describe('colour tokens', () => {
  it('are all in a pair', () => {
    const paired = new Set(pairs.flatMap(([text, grounds]) => [text, ...grounds]));
    // Lines that only part what words and room part already.
    paired.add('line');
    expect([...normal.keys()].filter((token) => !paired.has(token))).toEqual([]);
  });

  it('are all set anew for more contrast', () => {
    expect([...colours(contrastPart).keys()].sort()).toEqual([...normal.keys()].sort());
  });

  it.each(cases)(
    '$text on $ground has contrast of at least $least ($theme)',
    ({ tokens, text, ground, least }) => {
      const [front, back] = [tokens.get(text), tokens.get(ground)];
      expect(front).toBeDefined();
      expect(back).toBeDefined();
      if (!front || !back) return;
      expect(contrast(front[0], back[0])).toBeGreaterThanOrEqual(least);
      expect(contrast(front[1], back[1])).toBeGreaterThanOrEqual(least);
    },
  );
});
