import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumber } from './mask.ts';

describe('maskNumber', () => {
  it.each([
    ['', ''],
    ['1', '•'],
    ['123', '•••'],
    ['1234', '••34'],
    ['12345678', '••••••78'],
    ['13800138099', '••••••99'],
  ])('masks "%s" as "%s"', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('never shows more than the last two characters, nor the length of a long number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9*#+A-Za-z]{1,60}$/), (number) => {
        const masked = maskNumber(number);
        const shown = masked.replaceAll('•', '');
        expect(shown === '' || shown === number.slice(-2)).toBe(true);
        expect(masked.endsWith(shown)).toBe(true);
        expect(masked.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('shows less than half of any number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,8}$/), (number) => {
        expect(maskNumber(number).replaceAll('•', '').length).toBeLessThanOrEqual(number.length / 2);
      }),
    );
  });
});
