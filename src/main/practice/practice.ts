import type { VerbResult } from '../../shared/ipc.ts';
import { catalogueOf } from '../../shared/messages/catalogue.ts';
import { format } from '../../shared/messages/format.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import { hasRealCall, isPractising, type PracticeRun, type PracticeView } from '../../shared/practice.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Clock, Logger, Random } from '../ports.ts';
import type { Rehearsal, RehearsalParts } from './rehearsal.ts';

const done: VerbResult = { ok: true };

const beginning: PracticeRun = {
  kind: 'running',
  step: 'starting',
  call: { kind: 'none' },
  transmit: { kind: 'idle' },
  transmitBlock: notice('block.signedOut'),
  ivrGot: '',
  recordingGot: '',
};

/** Practising beside the real work: trying the key, and playing a made-up call. */
export interface Practice {
  /** Plays a call; one that runs begins anew. Refused while a real call stands. */
  start(): Promise<VerbResult>;
  /** The button of the practice call. */
  press(): VerbResult;
  /** From now on a press of the key is only heard, or no longer. Refused while a real call stands. */
  tryKey(on: boolean): VerbResult;
  /** Ends whatever is practised. */
  end(): VerbResult;
  /** Hears a press of the global shortcut. @returns whether it was meant for practice and must go no further. */
  takePress(): boolean;
}

export interface PracticeParts {
  /** The real state, which shows the practice and tells of real calls. */
  readonly store: Pick<AppStateStore, 'get' | 'update' | 'subscribe'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  /** Gets the simulated world, which costs nothing until somebody practises. */
  load(): Promise<{ startRehearsal(parts: RehearsalParts): Rehearsal }>;
}

/** A real call ends every practice at once: the key must never go to a made-up call when a customer is there. */
export function createPractice({ store, clock, random, log, load }: PracticeParts): Practice {
  let rehearsal: Rehearsal | null = null;
  /** Counts the wishes, so that one that was overtaken while loading is known. */
  let wish = 0;

  const show = (practice: PracticeView): void => store.update({ practice });
  const stop = (why: Notice | null): void => {
    wish += 1;
    const ended = rehearsal;
    rehearsal = null;
    show({ kind: 'off', notice: why });
    ended?.end().catch((error: unknown) => log.warn('practice call not ended in order', { error }));
  };
  const refusal = (): VerbResult | null =>
    hasRealCall(store.get()) ? { ok: false, notice: notice('practice.busy'), field: null } : null;

  store.subscribe((state) => {
    if (state.practice.kind !== 'off' && hasRealCall(state)) stop(notice('practice.realCall'));
  });

  return {
    async start() {
      const refused = refusal();
      if (refused) return refused;
      stop(null);
      const mine = wish;
      show(beginning);
      const onFailed = () => mine === wish && stop(notice('practice.failed'));
      try {
        const { startRehearsal } = await load();
        // Ended or begun anew meanwhile.
        if (mine !== wish) return done;
        rehearsal = startRehearsal({
          clock,
          random,
          log: marked(log),
          ivrName: format(notice('practice.ivrName'), catalogueOf(store.get().look.language)),
          onChange: (run) => mine === wish && show(run),
          onFailed,
        });
      } catch (error) {
        log.error('practice call cannot begin', { error });
        onFailed();
      }
      return done;
    },
    press() {
      rehearsal?.press();
      return done;
    },
    tryKey(on) {
      if (!on) {
        if (store.get().practice.kind === 'trying') stop(null);
        return done;
      }
      const refused = refusal();
      if (refused) return refused;
      stop(null);
      show({ kind: 'trying', heardAt: null });
      return done;
    },
    end() {
      stop(null);
      return done;
    },
    takePress() {
      const state = store.get();
      if (state.practice.kind === 'trying') {
        show({ kind: 'trying', heardAt: clock.now() });
        return true;
      }
      if (!isPractising(state)) return false;
      rehearsal?.press();
      return true;
    },
  };
}

/** Marks every line, so that nobody who reads the log takes a practice call for a real one. */
function marked(log: Logger): Logger {
  const at =
    (level: keyof Logger): Logger['info'] =>
    (message, values) =>
      log[level](message, { ...values, practice: true });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
