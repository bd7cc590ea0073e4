import type { WelcomeStep } from '../../shared/welcome.ts';

/** The step after this one; null after the last. */
export function stepAfter(steps: readonly WelcomeStep[], step: WelcomeStep): WelcomeStep | null {
  return steps[steps.indexOf(step) + 1] ?? null;
}

/** The step before this one; null before the first. */
export function stepBefore(steps: readonly WelcomeStep[], step: WelcomeStep): WelcomeStep | null {
  return steps[steps.indexOf(step) - 1] ?? null;
}
