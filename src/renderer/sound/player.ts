import type { Cue } from '../../shared/cue.ts';
import { renderCue } from './tones.ts';

/** A device that does not begin within this time never will, milliseconds. */
const LONGEST_MS = 3000;

/** Plays a cue; resolves when it has ended, rejects when this computer can't play it. */
export type PlayCue = (cue: Cue, volume: number) => Promise<void>;

/**
 * Makes the player of a page. The audio device is taken for each cue and given back after it, so that nothing runs
 * and no headset stays awake in between. A new cue cuts the one before short: only the last outcome counts.
 *
 * @param makeContext `() => new AudioContext()`
 */
export function createPlayer(makeContext: () => AudioContext): PlayCue {
  let stop = (): void => {};
  return async (cue, volume) => {
    stop();
    const context = makeContext();
    try {
      const samples = renderCue(cue, context.sampleRate);
      const buffer = context.createBuffer(1, samples.length, context.sampleRate);
      buffer.copyToChannel(samples, 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      const gain = new GainNode(context, { gain: gainOf(volume) });
      source.connect(gain).connect(context.destination);
      await new Promise<void>((resolve, reject) => {
        const tooLong = setTimeout(() => reject(new Error('The audio device does not play.')), LONGEST_MS);
        source.onended = () => {
          clearTimeout(tooLong);
          resolve();
        };
        stop = () => source.stop();
        source.start();
      });
    } finally {
      await context.close();
    }
  };
}

/** The player of this page. */
export const playHere: PlayCue = createPlayer(() => new AudioContext());

/** Ears are not linear: half the volume is a quarter of the amplitude. */
export function gainOf(volume: number): number {
  return (Math.max(0, Math.min(100, volume)) / 100) ** 2;
}
