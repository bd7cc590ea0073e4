import { useEffect, useRef, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { WelcomeDraft, WelcomeProgress, WelcomeStep, WelcomeView } from '../../shared/welcome.ts';
import { attempt } from '../model/api.ts';
import { stepAfter, stepBefore } from './steps.ts';

/** Where the user is in the first run, and what was typed. */
export interface WelcomeRun extends WelcomeView {
  go(step: WelcomeStep): void;
  type(edits: WelcomeDraft): void;
  /** Goes on. Does nothing at the last step. */
  next(): void;
  /** Goes back; null at the first step. */
  readonly back: (() => void) | null;
}

/**
 * Follows the first run. Each change is kept by main at once, so that it goes on there however the window was closed.
 *
 * @returns null until main has answered.
 */
export function useWelcome(api: Pick<TonebridgeApi, 'getWelcome' | 'keepWelcome'>): WelcomeRun | null {
  const [view, setView] = useState<WelcomeView | null>(null);
  // Two changes can come before the next drawing; the ref is current in between.
  const current = useRef<WelcomeView | null>(null);
  const show = (next: WelcomeView) => {
    current.current = next;
    setView(next);
  };

  useEffect(() => {
    // Without an answer there is nothing to go on from; the next opening asks again.
    api.getWelcome().then(show, () => undefined);
  }, [api]);

  if (view === null) return null;
  const change = (edits: Partial<WelcomeProgress>) => {
    const next = { ...(current.current ?? view), ...edits };
    show(next);
    const { step, draft } = next;
    void attempt(() => api.keepWelcome({ step, draft }));
  };
  const go = (step: WelcomeStep) => change({ step });
  const after = stepAfter(view.steps, view.step);
  const before = stepBefore(view.steps, view.step);
  return {
    ...view,
    go,
    type: (edits) => change({ draft: { ...(current.current ?? view).draft, ...edits } }),
    next: () => after && go(after),
    back: before && (() => go(before)),
  };
}
