import { join } from 'node:path';
import type { VerbResult } from '../../shared/ipc.ts';
import type * as Electron from '../desktop/electron.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import { createNotifier } from '../desktop/notifier.ts';
import { createSoundDesk, type SoundDesk } from '../desktop/sound-desk.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Clock, Logger } from '../ports.ts';
import type { Redactor } from '../storage/redact.ts';
import type { Domain } from './domain.ts';
import { tellOutcomes } from './outcome-feedback.ts';

export type SoundVerbs = Pick<IpcHandlers, 'sound:ready' | 'sound:played'>;

/** Outcomes, told without the toolbar. */
export interface Feedback {
  /** What the pages that play sounds tell main. */
  readonly verbs: SoundVerbs;
}

/**
 * Lets the agent hear and read outcomes without the toolbar. Must be bound before whatever brings the
 * toolbar up by itself: it counts whether the agent had it in sight when the outcome came.
 */
export function bindFeedback(
  electron: Pick<typeof Electron, 'Notification' | 'nativeImage'>,
  { store, settings }: Pick<Domain, 'store' | 'settings'>,
  parts: {
    readonly windows: Windows;
    /** Absolute path of the folder with everything built. */
    readonly built: string;
    readonly redactor: Pick<Redactor, 'hideSecrets'>;
    readonly clock: Clock;
    readonly log: Logger;
  },
): Feedback {
  const { windows, built, redactor, clock, log } = parts;
  const desk = createSoundDesk({ ...windows.speakers, clock, log });
  tellOutcomes({
    store,
    settings: settings.get,
    sounds: desk,
    notifier: createNotifier({
      Notification: electron.Notification,
      nativeImage: electron.nativeImage,
      iconFolder: join(built, 'icons'),
      onClick: () => windows.open('toolbar'),
      log,
    }),
    isToolbarVisible: windows.isToolbarVisible,
    hideSecrets: redactor.hideSecrets,
  });
  return { verbs: soundVerbs(desk) };
}

function soundVerbs(desk: Pick<SoundDesk, 'ready' | 'played'>): SoundVerbs {
  const done: VerbResult = { ok: true };
  return {
    'sound:ready': async (_request, sender) => {
      desk.ready(sender);
      return done;
    },
    'sound:played': async ({ id, heard }) => {
      desk.played(id, heard);
      return done;
    },
  };
}
