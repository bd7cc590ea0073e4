import type { PracticeRun, PracticeStep } from '../../shared/practice.ts';
import { type AppState, initialState } from '../../shared/state.ts';

const customer = { role: 'customer', name: null, masked: '•••••42' } as const;
const ivr = { role: 'ivr', name: 'Practice payment line', masked: '•••93' } as const;

/** A practice call at one of its steps. */
export function practiceRun(step: PracticeStep, now = Date.now()): PracticeRun {
  const since = now - 4000;
  const calls: Readonly<Record<PracticeStep, PracticeRun['call']>> = {
    starting: { kind: 'none' },
    ringing: { kind: 'ringing', party: customer, since },
    talking: { kind: 'talking', party: customer, held: null, since },
    dialling: { kind: 'dialling', party: ivr, held: customer, since },
    press: { kind: 'conference', parties: [customer, ivr], since },
    passing: { kind: 'conference', parties: [customer, ivr], since },
    done: { kind: 'conference', parties: [customer, ivr], since },
  };
  const isPassed = step === 'passing' || step === 'done';
  const block = {
    starting: 'block.noCall',
    ringing: 'block.ringing',
    talking: 'block.talking',
    dialling: 'block.dialling',
  } as const;
  return {
    kind: 'running',
    step,
    call: calls[step],
    transmit: isPassed ? { kind: 'passing', since } : { kind: 'idle' },
    transmitBlock: step in block ? { key: block[step as keyof typeof block] } : null,
    ivrGot: step === 'passing' ? '4929' : step === 'done' ? '4929173#' : '',
    recordingGot: '',
  };
}

/** A program that nobody has set up yet. */
export const freshState: AppState = {
  ...initialState,
  shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: true },
};
