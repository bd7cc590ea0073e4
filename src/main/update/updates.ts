import type { VerbResult } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppState } from '../../shared/state.ts';
import type { UpdateView } from '../../shared/update.ts';
import type { Clock, Logger } from '../ports.ts';
import { isWithinPin } from './version.ts';

/** Why there is no update to be had. */
export type UpdateTrouble = 'unreachable' | 'noFeed' | 'signature' | 'checksum' | 'other';

/** An error of an updater, with its reason as a fixed word: its own text may hold addresses and paths. */
export class UpdateError extends Error {
  readonly trouble: UpdateTrouble;
  constructor(trouble: UpdateTrouble) {
    super(`update: ${trouble}`);
    this.trouble = trouble;
  }
}

/** What finds, fetches and installs. */
export interface Updater {
  /** Whether this installation can replace itself, and what it fetches is signed. */
  readonly canInstall: boolean;
  /**
   * @param accept whether a version may be taken.
   * @returns the newer version; null when there is none.
   * @throws UpdateError
   */
  check(accept: (version: string) => boolean): Promise<string | null>;
  /** Fetches what was found. @throws UpdateError */
  download(): Promise<void>;
  /** Installs what was fetched, as the last thing that the program does. */
  install(startAgain: boolean): void;
}

export interface Updates {
  /** Asks the feed now. Resolves when it has answered; a download goes on. */
  check(): Promise<VerbResult>;
  /** Ends the program to install what is ready; refused while there is a call. */
  restart(): VerbResult;
  /** For the end of the program: installs what is ready. */
  atQuit(): void;
}

export interface UpdatesParts {
  /** Makes the updater for a feed; called anew when the feed or the way to it has changed. @throws UpdateError */
  open(feed: string): Promise<Updater>;
  /** Proxies and trusted authorities, as text to compare. */
  way(): string;
  settings(): Settings;
  readonly store: { get(): AppState; update(patch: Partial<AppState>): void };
  quit(): void;
  readonly clock: Clock;
  readonly log: Logger;
}

/** After the start, and between two looks, milliseconds. */
const FIRST_MS = 60_000;
const AGAIN_MS = 6 * 3_600_000;

/** Looks for updates, where a feed is configured. Nothing is installed while the program runs. */
export function createUpdates({ open, way, settings, store, quit, clock, log }: UpdatesParts): Updates {
  let updater: { readonly feed: string; readonly way: string; readonly its: Updater } | null = null;
  let startAgain = false;
  const show = (update: UpdateView): void => store.update({ update });
  const fail = (error: unknown): Notice => {
    const trouble = error instanceof UpdateError ? error.trouble : 'other';
    log.warn('update failed', { trouble });
    const told = notice(`update.${trouble}`);
    show({ kind: 'failed', notice: told });
    return told;
  };
  const refuse = (why: Notice): VerbResult => ({ ok: false, notice: why, field: null });

  const fetchIt = async (its: Updater, version: string): Promise<void> => {
    show({ kind: 'downloading', version });
    try {
      await its.download();
      log.info('update ready', { version });
      show({ kind: 'ready', version });
    } catch (error) {
      fail(error);
    }
  };

  const check = async (): Promise<VerbResult> => {
    const { updateFeed, updatePin } = settings();
    const { kind } = store.get().update;
    if (updateFeed === '') {
      show({ kind: 'off' });
      return { ok: true };
    }
    if (kind === 'checking' || kind === 'downloading' || kind === 'ready') return { ok: true };
    if (!isSecure(updateFeed)) {
      const told = notice('update.badFeed');
      show({ kind: 'failed', notice: told });
      return refuse(told);
    }
    show({ kind: 'checking' });
    try {
      const present = { feed: updateFeed, way: way() };
      if (updater?.feed !== present.feed || updater.way !== present.way) {
        updater = { ...present, its: await open(updateFeed) };
      }
      const { its } = updater;
      const version = await its.check((found) => isWithinPin(found, updatePin));
      if (version === null) show({ kind: 'current' });
      else if (!its.canInstall) show({ kind: 'available', version });
      else void fetchIt(its, version);
      return { ok: true };
    } catch (error) {
      return refuse(fail(error));
    }
  };

  const look = (): void => {
    void check();
    clock.after(AGAIN_MS, look);
  };
  if (settings().updateFeed !== '') show({ kind: 'waiting' });
  clock.after(FIRST_MS, look);

  return {
    check,
    restart: () => {
      const { update, call } = store.get();
      if (update.kind !== 'ready') return refuse(notice('update.notReady'));
      if (call.kind !== 'none' && call.kind !== 'ended') return refuse(notice('update.inCall'));
      startAgain = true;
      quit();
      return { ok: true };
    },
    atQuit: () => {
      const { update, call } = store.get();
      if (update.kind !== 'ready' || !updater) return;
      // The next end of the program will do.
      if (call.kind !== 'none' && call.kind !== 'ended') return;
      log.info('installing an update', { version: update.version });
      updater.its.install(startAgain);
    },
  };
}

function isSecure(feed: string): boolean {
  return URL.canParse(feed) && new URL(feed).protocol === 'https:';
}
