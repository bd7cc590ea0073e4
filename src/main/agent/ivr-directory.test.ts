import { describe, expect, it } from 'vitest';
import type { IvrEntry } from '../../shared/settings.ts';
import { matchIvr } from './ivr-directory.ts';

const entry = (name: string, numbers: string[], prefixes: string[] = []): IvrEntry => {
  return { name, numbers, prefixes };
};
const directory = [
  entry('all of the bank', [], ['95', '9550']),
  entry('card line', ['95500001'], ['955000']),
  entry('loans', ['700', '95500002'], ['7000']),
];
const nameOf = (number: string) => matchIvr(number, directory)?.name ?? null;

describe('matchIvr', () => {
  it.each([
    ['95500001', 'card line'],
    ['95500009', 'card line'],
    ['95501234', 'all of the bank'],
    ['9512', 'all of the bank'],
    ['700', 'loans'],
    ['95500002', 'loans'],
    ['70001', 'loans'],
    ['7001', null],
    ['195500001', null],
    ['', null],
  ])('knows %s as %s', (number, name) => {
    expect(nameOf(number)).toBe(name);
  });

  it('takes the first of two entries that match alike', () => {
    const twice = [entry('first', ['1'], ['2']), entry('second', ['1'], ['2'])];
    expect(matchIvr('1', twice)?.name).toBe('first');
    expect(matchIvr('23', twice)?.name).toBe('first');
  });

  it('is not everybody for an empty prefix', () => {
    expect(matchIvr('10086', [entry('none', [], [''])])).toBeNull();
  });
});
