import type { WebContents } from 'electron';
import type { Cue, SoundRequest } from '../../shared/cue.ts';
import type { Clock, Logger } from '../ports.ts';
import type { ManagedWindow } from './managed-window.ts';

/** A page that can play sounds. */
export type Speaker = Pick<ManagedWindow, 'isLive' | 'owns' | 'send'>;

export interface SoundDeskParts {
  /** Plays whenever its page is there, shown or hidden: no second page then, and no wait. */
  readonly toolbar: Speaker;
  /** A page of its own for when there is no toolbar; never seen, and gone soon after. */
  readonly player: Speaker & Pick<ManagedWindow, 'prepare' | 'destroy'>;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface SoundDesk {
  /** @param volume 1 to 100. */
  play(cue: Cue, volume: number): void;
  /** A sound will soon be asked for: whatever takes time is done now. */
  warm(): void;
  /** A page can play from now on. */
  ready(sender: Pick<WebContents, 'id'>): void;
  /** A page has played a sound, or could not. */
  played(id: number, heard: boolean): void;
}

/** The player's page stays this long after it was last needed, milliseconds: presses come in pairs. */
const KEEP_MS = 10_000;
/** A sound that comes later than this would be taken for that of another press, milliseconds. */
const LATEST_MS = 2500;

/**
 * Sees to it that sounds are heard whatever windows there are. Electron's main process can't play any; a page can,
 * and costs tens of megabytes, so that none is kept for this alone.
 */
export function createSoundDesk({ toolbar, player, clock, log }: SoundDeskParts): SoundDesk {
  const ready = new Set<number>();
  let count = 0;
  let waiting: { readonly sound: SoundRequest; readonly until: number } | null = null;
  let sent: SoundRequest | null = null;
  let stopKeeping = (): void => {};

  const speaker = (): Speaker | null =>
    [toolbar, player].find((each) => each.isLive() && [...ready].some((id) => each.owns({ id }))) ?? null;
  const cueOfId = (id: number) => (sent?.id === id ? sent.cue : 'an earlier one');

  const prepare = (): void => {
    player.prepare();
    stopKeeping();
    stopKeeping = clock.after(KEEP_MS, player.destroy);
  };

  const hand = (sound: SoundRequest, to: Speaker): void => {
    sent = sound;
    to.send('sound:play', sound);
    if (to === player) prepare();
  };

  return {
    play: (cue, volume) => {
      count += 1;
      const sound = { id: count, cue, volume };
      const to = speaker();
      waiting = to ? null : { sound, until: clock.monotonic() + LATEST_MS };
      if (to) hand(sound, to);
      else prepare();
    },
    warm: () => {
      if (speaker() !== toolbar) prepare();
    },
    ready: (sender) => {
      ready.add(sender.id);
      const to = [toolbar, player].find((each) => each.owns(sender));
      if (!waiting || !to) return;
      if (clock.monotonic() <= waiting.until) hand(waiting.sound, to);
      else log.warn('sound dropped, it would have come too late', { cue: waiting.sound.cue });
      waiting = null;
    },
    played: (id, heard) => {
      if (heard) log.info('sound played', { cue: cueOfId(id) });
      else log.warn('sound could not be played', { cue: cueOfId(id) });
    },
  };
}
