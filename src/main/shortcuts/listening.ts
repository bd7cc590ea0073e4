import type { ShortcutAction } from '../../shared/shortcuts.ts';
import type { ShortcutUseView } from '../../shared/state.ts';
import type { Clock } from '../ports.ts';
import { checkAccelerator } from './accelerator.ts';
import type { HeldKeys } from './held-keys.ts';
import type { ShortcutFault } from './shortcuts.ts';

/** How long a press is waited for in a trial, in milliseconds. */
export const TRIAL_MS = 10_000;
/** A window that records and is not heard of any more may keep the shortcuts this long, in milliseconds. */
export const PAUSE_MS = 30_000;

/** What a press of a shortcut means just now: its action, keys for the recorder, or the trial that waits for it. */
export interface Listening {
  /** Lets all shortcuts through to the recorder. Ends by itself. */
  pause(): void;
  /**
   * Waits for a press that then does nothing but say that it came. Ends by itself.
   *
   * @returns why it can't be waited for.
   */
  try(action: ShortcutAction, accelerator: string): ShortcutFault | null;
  /** Back to normal. */
  end(): void;
  /** Back to normal if the recorder has the shortcuts. */
  endPause(): void;
  /** Whether a press is meant for the trial or the recorder, so that it must do nothing else. */
  takes(canonical: string): boolean;
}

export interface ListeningParts {
  readonly held: HeldKeys;
  /** Whether a combination is to be held also after a trial. */
  readonly isWanted: (canonical: string) => boolean;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  /** Called at each change, with what is shown of it. */
  readonly onChange: (view: ShortcutUseView) => void;
}

type Trial = { readonly action: ShortcutAction; readonly accelerator: string; readonly canonical: string };

export function createListening(parts: ListeningParts): Listening {
  const { held, isWanted, clock, platform, onChange } = parts;
  let mode: 'normal' | 'paused' | 'tried' | Trial = 'normal';
  let cancelTimer = (): void => {};

  /** Leaves the present mode without saying so. */
  const leave = () => {
    cancelTimer();
    if (mode === 'paused') held.resume();
    if (typeof mode === 'object' && !isWanted(mode.canonical)) held.release(mode.canonical);
    mode = 'normal';
  };
  const end = () => {
    if (mode === 'normal') return;
    leave();
    onChange({ kind: 'normal' });
  };
  const finish = ({ action, accelerator }: Trial, arrived: boolean) => {
    leave();
    mode = 'tried';
    onChange({ kind: 'tried', action, accelerator, arrived });
  };

  return {
    pause: () => {
      leave();
      mode = 'paused';
      held.pause();
      cancelTimer = clock.after(PAUSE_MS, end);
      onChange({ kind: 'paused' });
    },
    try: (action, accelerator) => {
      end();
      const check = checkAccelerator(accelerator, platform);
      if (!check.ok) return check.fault;
      if (!held.hold(check.canonical)) return { kind: 'taken' };
      const trial: Trial = { action, accelerator, canonical: check.canonical };
      mode = trial;
      cancelTimer = clock.after(TRIAL_MS, () => finish(trial, false));
      onChange({ kind: 'trying', action, accelerator, until: clock.now() + TRIAL_MS });
      return null;
    },
    end,
    endPause: () => {
      if (mode === 'paused') end();
    },
    takes: (canonical) => {
      if (mode === 'paused') return true;
      if (typeof mode !== 'object') return false;
      if (mode.canonical === canonical) finish(mode, true);
      return true;
    },
  };
}
