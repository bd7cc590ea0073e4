// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { helpAtF1 } from './help-key.ts';

it('opens the help at F1, unless the key was for something else', () => {
  const main = createFakeMain(initialState);
  const target = document.createElement('div');
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  helpAtF1(main.api, target as unknown as Window);
  expect([press('F2'), press('F1')]).toEqual([false, true]);
  expect(main.asked).toEqual([{ verb: 'openWindow', name: 'help' }]);
  const taken = new KeyboardEvent('keydown', { key: 'F1', cancelable: true });
  taken.preventDefault();
  target.dispatchEvent(taken);
  expect(main.asked).toHaveLength(1);
});
