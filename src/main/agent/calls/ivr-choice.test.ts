import { expect, it } from 'vitest';
import type { IvrEntry } from '../../../shared/settings.ts';
import { chosenIvr, dialable, viewChoice } from './ivr-choice.ts';

const entry = (name: string, more: Partial<IvrEntry> = {}): IvrEntry => ({
  name,
  numbers: [`${name}0`],
  prefixes: [],
  ...more,
});
const directory = [entry('1'), entry('2', { numbers: [], prefixes: ['955'] }), entry('3'), entry('4')];
const names = (lastUsed: readonly string[]) => dialable(directory, lastUsed).map(({ name }) => name);

it('offers what has a number, the last used first and the others as in the directory', () => {
  expect(names([])).toEqual(['1', '3', '4']);
  expect(names(['4', 'gone', '3'])).toEqual(['4', '3', '1']);
});

it('fills what an entry leaves open with the defaults', () => {
  expect(dialable([entry('1')], [])).toEqual([
    { name: '1', number: '10', passAt: 'join', answerMs: 30_000, whenLeft: 'return' },
  ]);
  const own = entry('1', { dial: '9', passAt: 'key', answerSeconds: 5, whenLeft: 'nothing' });
  expect(dialable([own], [])).toEqual([
    { name: '1', number: '9', passAt: 'key', answerMs: 5000, whenLeft: 'nothing' },
  ]);
});

it('connects the one of the settings, else the last used, else none', () => {
  const ivrs = dialable(directory, ['3']);
  expect(chosenIvr(ivrs, { defaultIvr: '4' })?.name).toBe('4');
  expect(chosenIvr(ivrs, { defaultIvr: '' })?.name).toBe('3');
  expect(chosenIvr(ivrs, { defaultIvr: 'gone' })?.name).toBe('3');
  expect(chosenIvr([], { defaultIvr: '4' })).toBeNull();
});

it('shows its number masked', () => {
  const [ivr] = dialable([entry('1', { dial: '95500001' })], []);
  expect(ivr && viewChoice(ivr, 2)).toEqual({ name: '1', masked: '••••••01', passAt: 'join' });
});
