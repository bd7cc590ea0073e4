import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { PracticeRun, PracticeStep } from '../../shared/practice.ts';
import type { AppState } from '../../shared/state.ts';
import { keyCaps, onMac } from '../model/accelerator.ts';
import { say } from '../model/text.ts';
import { Icon } from '../ui/icon.tsx';

const order = [
  'ringing',
  'talking',
  'dialling',
  'press',
  'passing',
  'done',
] as const satisfies PracticeStep[];

type Listed = (typeof order)[number];

const texts = {
  ringing: 'practice.ringing',
  talking: 'practice.talking',
  dialling: 'practice.dialling',
  press: 'practice.press',
  passing: 'practice.passing',
  done: 'practice.done',
} as const satisfies Record<Listed, MessageKey>;

/** A step in words. A key that does not work now is not asked for. */
export function stepText(step: Listed, { accelerator, registered }: AppState['shortcut']): string {
  if (step !== 'press') return say(texts[step]);
  if (!registered) return say('practice.pressButton');
  return say('practice.press', { shortcut: keyCaps(accelerator, onMac()).join(' + ') });
}

interface PracticeStepsProps {
  run: PracticeRun;
  shortcut: AppState['shortcut'];
}

/** The whole call as a list, so that nothing is missed by somebody who reads slowly. */
export function PracticeSteps({ run, shortcut }: PracticeStepsProps) {
  const at = run.step === 'starting' ? -1 : order.indexOf(run.step);
  const isOver = run.step === 'done';
  return (
    <ol class="practice-steps" aria-label={say('practice.steps')}>
      {order.map((step, index) => {
        const isDone = index < at || isOver;
        const isNow = index === at && !isOver;
        return (
          <li
            key={step}
            class={isNow ? 'practice-now' : isDone ? 'practice-done' : undefined}
            aria-current={isNow ? 'step' : undefined}
          >
            <span class="practice-mark" aria-hidden="true">
              {isDone ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              {stepText(step, shortcut)}
              {isDone && <span class="visually-hidden"> {say('practice.stepDone')}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
