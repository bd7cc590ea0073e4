import { expect, it } from 'vitest';
import { initialState } from '../../../src/shared/state.ts';
import { createShownHistory } from './shown-history.ts';

const state = (accelerator: string) => ({ ...initialState, shortcut: { accelerator, registered: true } });

it('tells what was shown last before the next event came', () => {
  const history = createShownHistory();
  expect(history.after(5)).toBeNull();
  history.add(1, state('one'));
  history.add(3, state('three'));
  history.add(3, state('three, later'));
  history.add(4, state('four'));
  expect([0, 1, 2, 3, 9].map((seen) => history.after(seen)?.shortcut.accelerator)).toEqual([
    undefined,
    'one',
    'one',
    'three, later',
    'four',
  ]);
});

it('forgets what is long past', () => {
  const history = createShownHistory();
  for (let seen = 1; seen <= 2000; seen++) history.add(seen, state(String(seen)));
  expect(history.after(1)).toBeNull();
  expect(history.after(1999)?.shortcut.accelerator).toBe('1999');
});
