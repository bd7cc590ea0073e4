import type { Settings } from '../../shared/settings.ts';
import { type WelcomeProgress, type WelcomeView, welcomeSteps } from '../../shared/welcome.ts';
import type { WelcomeStore } from '../storage/welcome-store.ts';

/** The first run as main keeps it. */
export interface Welcome {
  /** Whether it has to open by itself: the program is not set up, and nobody has finished or skipped it. */
  isNeeded(): boolean;
  view(): WelcomeView;
  /** Keeps where the user is and what is typed, so that nothing is lost when the window is closed. */
  keep(progress: WelcomeProgress): void;
  finish(): void;
}

/**
 * @param parts `managed` names the settings that a policy prescribes; nobody is asked for them.
 */
export function createWelcome(parts: {
  readonly store: WelcomeStore;
  readonly settings: () => Settings;
  readonly managed: () => readonly string[];
}): Welcome {
  const { store, settings, managed } = parts;
  return {
    isNeeded() {
      const { gateway, agentId } = settings();
      return !store.load().done && (gateway === '' || agentId === '');
    },
    view() {
      const steps = welcomeSteps.filter((step) => step !== 'gateway' || !managed().includes('gateway'));
      const { step, draft } = store.load().progress ?? { step: steps[0], draft: {} };
      const [first] = steps;
      return { steps, draft, step: step && steps.includes(step) ? step : (first ?? 'signIn') };
    },
    keep: (progress) => store.save({ ...store.load(), progress }),
    finish: () => store.save({ done: true, progress: null }),
  };
}
