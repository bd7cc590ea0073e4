import type { Cue } from '../../shared/cue.ts';

/** A note: when it starts and how long it sounds (seconds), its pitch (Hz), and how loud it is beside the others. */
interface Note {
  readonly at: number;
  readonly length: number;
  readonly pitch: number;
  readonly loudness: number;
}

/** Loudness of the octave, the fifth above it and so on, beside the fundamental: near a soft mallet. */
type Partials = readonly number[];

const soft: Partials = [1, 0.22, 0.06];
/** Brighter, because this one must not be missed in a talking office. */
const firm: Partials = [1, 0.4, 0.2, 0.08];
/** Its second partial carries it on small speakers, which have no low notes. */
const round: Partials = [1, 0.5, 0.12];

const tunes: Readonly<Record<Cue, { readonly notes: readonly Note[]; readonly partials: Partials }>> = {
  // Up a fourth, E5 to A5.
  passed: {
    notes: [
      { at: 0, length: 0.2, pitch: 659.26, loudness: 0.9 },
      { at: 0.11, length: 0.25, pitch: 880, loudness: 1 },
    ],
    partials: soft,
  },
  // Down a fifth, A4 to D4.
  failed: {
    notes: [
      { at: 0, length: 0.19, pitch: 440, loudness: 1 },
      { at: 0.14, length: 0.24, pitch: 293.66, loudness: 1 },
    ],
    partials: firm,
  },
  // C4, once.
  wrongMoment: { notes: [{ at: 0, length: 0.17, pitch: 261.63, loudness: 1 }], partials: round },
};

/** Peak of every cue, of 1: headroom for the volume and for what else the system mixes in. */
const peak = 0.8;
const attack = 0.008;
const release = 0.04;
/** How fast a note dies away, per second. */
const decay = 9;

/** How long a cue is, in seconds. */
export function cueLength(cue: Cue): number {
  return Math.max(...tunes[cue].notes.map(({ at, length }) => at + length));
}

/**
 * Renders a cue: a few sines under an envelope, nothing recorded.
 *
 * @param sampleRate of the device, samples per second.
 * @returns one channel, samples from -1 to 1.
 */
export function renderCue(cue: Cue, sampleRate: number): Float32Array<ArrayBuffer> {
  const { notes, partials } = tunes[cue];
  const samples = new Float32Array(Math.ceil(cueLength(cue) * sampleRate));
  for (const note of notes) addNote(samples, note, partials, sampleRate);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample * peak) / loudest);
}

function addNote(samples: Float32Array, note: Note, partials: Partials, sampleRate: number): void {
  const first = Math.round(note.at * sampleRate);
  const count = Math.min(Math.floor(note.length * sampleRate), samples.length - first);
  for (let index = 0; index < count; index += 1) {
    const time = index / sampleRate;
    const wave = partials.reduce(
      (sum, loudness, partial) => sum + loudness * Math.sin(2 * Math.PI * note.pitch * (partial + 1) * time),
      0,
    );
    samples[first + index] =
      (samples[first + index] ?? 0) + wave * note.loudness * envelope(time, note.length);
  }
}

/** From nothing to nothing, because a step in the wave is heard as a click. */
function envelope(time: number, length: number): number {
  const rise = fade(time / attack);
  const fall = fade((length - time) / release);
  return rise * fall * Math.exp(-decay * time);
}

/** Half a cosine from 0 to 1. */
function fade(part: number): number {
  return part >= 1 ? 1 : (1 - Math.cos(Math.PI * Math.max(0, part))) / 2;
}
