import type { Notice } from './notice.ts';
import type { AppState } from './state.ts';

/** How far a practice call has come; `press` waits for the agent's key. */
export type PracticeStep = 'starting' | 'ringing' | 'talking' | 'dialling' | 'press' | 'passing' | 'done';

/** A practice call as windows draw it. Its call, its key presses and its gateway are all made up. */
export interface PracticeRun extends Pick<AppState, 'call' | 'transmit' | 'transmitBlock'> {
  readonly kind: 'running';
  readonly step: PracticeStep;
  /** Keys of the made-up customer that reached the IVR. Real ones are never in the state. */
  readonly ivrGot: string;
  /** Those whose tones are in the agent-side recording. */
  readonly recordingGot: string;
}

export type PracticeView =
  /** `notice`: why a practice ended that nobody ended here. */
  | { readonly kind: 'off'; readonly notice: Notice | null }
  /** The shortcut is tried: a press counts for nothing but this. `heardAt` is the last one, ms since the epoch. */
  | { readonly kind: 'trying'; readonly heardAt: number | null }
  | PracticeRun;

/** Whether presses of the key go to a practice call. */
export function isPractising({ practice }: Pick<AppState, 'practice'>): boolean {
  return practice.kind === 'running' && practice.step !== 'done';
}

/** Whether a real call stands, beside which nothing may be practised. */
export function hasRealCall({ call }: Pick<AppState, 'call'>): boolean {
  return call.kind !== 'none' && call.kind !== 'ended';
}
