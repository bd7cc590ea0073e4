import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumber } from './mask.ts';

const visibles = fc.integer({ min: 0, max: 4 });

describe('maskNumber', () => {
  it.each([
    ['', 2, ''],
    ['1', 2, '•'],
    ['123', 2, '•••'],
    ['1234', 2, '••34'],
    ['12345678', 2, '••••••78'],
    ['13800138099', 2, '••••••99'],
    ['13800138099', 0, '••••••'],
    ['13800138099', 1, '••••••9'],
    ['13800138099', 4, '••••••8099'],
    ['70093', 4, '•••93'],
    ['123', 4, '•••'],
  ])('masks "%s" with %i visible as "%s"', (number, visible, masked) => {
    expect(maskNumber(number, visible)).toBe(masked);
  });

  it('never shows more than the last characters allowed, nor the length of a long number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9*#+A-Za-z]{1,60}$/), visibles, (number, visible) => {
        const masked = maskNumber(number, visible);
        const shown = masked.replaceAll('•', '');
        expect(shown.length).toBeLessThanOrEqual(visible);
        expect(number.endsWith(shown)).toBe(true);
        expect(masked.endsWith(shown)).toBe(true);
        expect(masked.length).toBeLessThanOrEqual(6 + visible);
      }),
    );
  });

  it('shows at most half of any number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,12}$/), visibles, (number, visible) => {
        expect(maskNumber(number, visible).replaceAll('•', '').length).toBeLessThanOrEqual(number.length / 2);
      }),
    );
  });
});
