import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../language.ts';
import { catalogueOf, isMessageKey, type MessageKey } from './catalogue.ts';
import { en } from './en/index.ts';

const keys = Object.keys(en) as MessageKey[];
const others = (Object.keys(languages) as Language[]).filter((language) => language !== 'en');

const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort();

describe.each(others)('the catalogue in %s', (language) => {
  const catalogue = catalogueOf(language);

  it('has every message and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => catalogue[key].trim() === '')).toEqual([]);
  });

  it('has the gaps of the English one', () => {
    const gaps = (of: typeof catalogue) => Object.fromEntries(keys.map((key) => [key, gapsOf(of[key])]));
    expect(gaps(catalogue)).toEqual(gaps(en));
  });
});

it('tells keys from other words', () => {
  expect(isMessageKey('pass.button')).toBe(true);
  expect(isMessageKey('toString')).toBe(false);
});
