import { expect, it } from 'vitest';
import { rememberedIvrs, toFront } from './last-ivrs.ts';

it('has the last used first, each once', () => {
  const last = rememberedIvrs();
  for (const name of ['A', 'B', 'A', 'C']) last.used(name);
  expect(last.list()).toEqual(['C', 'A', 'B']);
});

it('leaves the list it was given as it is', () => {
  const names = ['A', 'B'];
  expect(toFront('B', names)).toEqual(['B', 'A']);
  expect(names).toEqual(['A', 'B']);
});
