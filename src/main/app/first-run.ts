import type { VerbResult } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Proxies } from '../gateway/proxy.ts';
import type { Clock, Logger } from '../ports.ts';
import { createPractice } from '../practice/practice.ts';
import { openWelcomeStore } from '../storage/welcome-store.ts';
import { createCheckGateway } from './check-gateway.ts';
import { createWelcome } from './welcome.ts';

/** The verbs of the first run and of practising. */
export type FirstRunVerbs = Pick<
  IpcHandlers,
  | 'gateway:check'
  | 'welcome:get'
  | 'welcome:keep'
  | 'welcome:finish'
  | 'practice:start'
  | 'practice:press'
  | 'practice:end'
  | 'practice:tryKey'
>;

/** All that helps a newcomer: the first run, and practising. */
export interface FirstRun {
  /** Whether the first run has to open by itself. */
  isNeeded(): boolean;
  /** Hears a press of the shortcut. @returns whether it was meant for practice and must go no further. */
  takePress(): boolean;
  /** A window in which one can practise is gone. */
  leave(): void;
  verbs(windows: Pick<Windows, 'open' | 'closeOf'>): FirstRunVerbs;
}

const done: VerbResult = { ok: true };

/** @param parts `folder` is the absolute path of the user's profile folder. */
export function createFirstRun(parts: {
  readonly folder: string;
  readonly store: AppStateStore;
  readonly settings: () => Settings;
  readonly proxies: Proxies;
  readonly clock: Clock;
  readonly log: Logger;
}): FirstRun {
  const { folder, log } = parts;
  const practice = createPractice({
    ...parts,
    random: Math.random,
    load: () => import('../practice/rehearsal.ts'),
  });
  const welcome = createWelcome({
    store: openWelcomeStore(folder, log),
    settings: parts.settings,
    managed: () => parts.store.get().managed,
  });
  const checkGateway = createCheckGateway(parts);
  return {
    isNeeded: welcome.isNeeded,
    takePress: practice.takePress,
    leave: practice.end,
    verbs: (windows) => ({
      'gateway:check': checkGateway,
      'welcome:get': async () => welcome.view(),
      'welcome:keep': async (progress) => {
        welcome.keep(progress);
        return done;
      },
      'welcome:finish': async (_request, sender) => {
        welcome.finish();
        windows.closeOf(sender);
        windows.open('toolbar');
        return done;
      },
      'practice:start': practice.start,
      'practice:press': async () => practice.press(),
      'practice:end': async () => practice.end(),
      'practice:tryKey': async ({ on }) => practice.tryKey(on),
    }),
  };
}
