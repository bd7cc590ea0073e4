import type { TransmitView } from './state.ts';

/** What a press came to, as a person can be told without looking. */
export const cues = ['passed', 'failed', 'wrongMoment'] as const;

export type Cue = (typeof cues)[number];

/** The cue for an outcome; null while there is none. Not knowing is told like a failure: look at the toolbar. */
export function cueOf({ kind }: TransmitView): Cue | null {
  switch (kind) {
    case 'idle':
    case 'sending':
      return null;
    case 'passing':
      return 'passed';
    case 'blocked':
      return 'wrongMoment';
    default:
      return 'failed';
  }
}

/** A sound that a window is to play for main. */
export interface SoundRequest {
  /** Counts up; the window's answer names it. */
  readonly id: number;
  readonly cue: Cue;
  /** 1 to 100, as set. */
  readonly volume: number;
}
