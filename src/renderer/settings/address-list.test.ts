import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../shared/settings.ts';
import { addressLimits, addressListError, fromLines, tidyAddresses, toLines } from './address-list.ts';

const { fallbackGateways: schema } = settingsSchema.shape;

describe('address list', () => {
  it('is text for editing and a list again, blank lines included', () => {
    expect(fromLines('')).toEqual([]);
    for (const lines of [[], ['a'], ['a', ''], ['', 'b'], ['a', '', 'b']]) {
      expect(fromLines(toLines(lines))).toEqual(lines);
    }
  });

  it('is saved without blanks', () => {
    expect(tidyAddresses(['  https://b:1 ', '', '\t', 'https://c:1\r'])).toEqual([
      'https://b:1',
      'https://c:1',
    ]);
  });

  it('has the limits that main has', () => {
    const full = Array.from({ length: addressLimits.entries }, () => 'a'.repeat(addressLimits.length));
    expect(schema.safeParse(full).success).toBe(true);
    expect(addressListError([...full, '', ' '])).toBeNull();
    expect(schema.safeParse([...full, 'b']).success).toBe(false);
    expect(addressListError([...full, 'b'])?.key).toBe('settings.fallbacksMany');
    const long = ['a'.repeat(addressLimits.length + 1)];
    expect(schema.safeParse(long).success).toBe(false);
    expect(addressListError(long)?.key).toBe('settings.fallbackLong');
  });
});
