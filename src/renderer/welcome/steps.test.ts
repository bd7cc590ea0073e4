import { expect, it } from 'vitest';
import { welcomeSteps } from '../../shared/welcome.ts';
import { stepAfter, stepBefore } from './steps.ts';

it('leads through all steps and back', () => {
  const there = welcomeSteps.map((step) => stepAfter(welcomeSteps, step));
  expect(there).toEqual(['shortcut', 'practice', 'signIn', null]);
  expect(welcomeSteps.map((step) => stepBefore(welcomeSteps, step))).toEqual([
    null,
    'gateway',
    'shortcut',
    'practice',
  ]);
});

it('leaves out what is left out', () => {
  expect(stepBefore(['shortcut', 'practice', 'signIn'], 'shortcut')).toBeNull();
});
