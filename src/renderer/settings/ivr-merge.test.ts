import { expect, it } from 'vitest';
import type { IvrEntry } from '../../shared/settings.ts';
import { merge, planOf } from './ivr-merge.ts';

const entry = (name: string, number: string): IvrEntry => ({ name, numbers: [number], prefixes: [] });
const here = [entry('a', '1'), entry('b', '2')];
const coming = [entry('c', '3'), entry('b', '22')];

it('keeps what is only here, updates in place and adds at the end', () => {
  expect(merge(here, coming)).toEqual([entry('a', '1'), entry('b', '22'), entry('c', '3')]);
  expect(planOf(here, coming)).toEqual({ added: 1, updated: 1, onlyHere: 1 });
});

it('adds everything to nothing', () => {
  expect(merge([], coming)).toEqual(coming);
  expect(planOf([], coming)).toEqual({ added: 2, updated: 0, onlyHere: 0 });
});
