import { expect, it } from 'vitest';
import { createAppStateStore } from '../agent/app-state.ts';
import { createCloseHint } from './close-hint.ts';

it('holds the first closing up to say what it means, and no other', () => {
  const store = createAppStateStore();
  let asked = 0;
  const hint = createCloseHint(store, { first: () => asked++ === 0 });
  expect(hint.closing()).toBe(false);
  expect(store.get().closeHint).toBe(true);
  expect(hint.closing()).toBe(true);
  hint.hidden();
  expect(store.get().closeHint).toBe(false);
  expect(hint.closing()).toBe(true);
  expect(store.get().closeHint).toBe(false);
});
