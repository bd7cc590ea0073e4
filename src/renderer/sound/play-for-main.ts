import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { PlayCue } from './player.ts';

/**
 * Makes this page play what main asks it to, and tell when it has.
 *
 * @returns the function that ends it.
 */
export function playForMain(
  api: Pick<TonebridgeApi, 'onSound' | 'soundReady' | 'soundPlayed'>,
  play: PlayCue,
): () => void {
  // Main logs what it refuses, and a sound is never worth an error on the screen.
  const tell = (told: Promise<unknown>) => void told.catch(() => undefined);
  const stop = api.onSound(({ id, cue, volume }) => {
    play(cue, volume).then(
      () => tell(api.soundPlayed(id, true)),
      () => tell(api.soundPlayed(id, false)),
    );
  });
  tell(api.soundReady());
  return stop;
}
