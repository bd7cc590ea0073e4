import type { FlowStepView } from '../../shared/call-control.ts';
import { say } from '../model/text.ts';

/** The steps as a line of dots; each in words for a screen reader. */
export function FlowSteps({ steps }: { steps: readonly FlowStepView[] }) {
  if (steps.length === 0) return null;
  return (
    <ol class="flow-steps" aria-label={say('link.steps')}>
      {steps.map(({ name, state }) => (
        <li
          key={name}
          class={`flow-step flow-step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
          title={say(`link.step.${name}`)}
        >
          <span class="flow-dot" aria-hidden="true" />
          <span class="visually-hidden">{say(`link.${state}`, { step: say(`link.step.${name}`) })}</span>
        </li>
      ))}
    </ol>
  );
}

/** The step that is being done, in words; null when none is. */
export function currentStep(steps: readonly FlowStepView[]): string | null {
  const current = steps.find(({ state }) => state === 'current');
  return current ? say(`link.step.${current.name}`) : null;
}
