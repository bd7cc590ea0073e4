import { describe, expect, it } from 'vitest';
import { type Cue, cues } from '../../shared/cue.ts';
import { cueLength, renderCue } from './tones.ts';

const rate = 48_000;

/** How strong a pitch is in a stretch of samples (Goertzel's measure). */
function strength(samples: Float32Array, pitch: number): number {
  const turn = (2 * Math.PI * pitch) / rate;
  let re = 0;
  let im = 0;
  samples.forEach((sample, index) => {
    re += sample * Math.cos(turn * index);
    im += sample * Math.sin(turn * index);
  });
  return Math.hypot(re, im) / samples.length;
}

/** The strongest pitch in a stretch, Hz. */
function pitchOf(samples: Float32Array): number {
  const pitches = Array.from({ length: 450 }, (_, index) => 200 + index * 2);
  return pitches.reduce((best, pitch) => (strength(samples, pitch) > strength(samples, best) ? pitch : best));
}

const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

const part = (cue: Cue, from: number, to: number) =>
  renderCue(cue, rate).subarray(Math.round(from * rate), Math.round(to * rate));

describe.each(cues)('the sound for %s', (cue) => {
  const samples = renderCue(cue, rate);

  it('is shorter than 400 ms and longer than a click', () => {
    expect(samples.length / rate).toBeLessThan(0.4);
    expect(samples.length / rate).toBeGreaterThan(0.1);
    expect(samples.length).toBe(Math.ceil(cueLength(cue) * rate));
  });

  it('has headroom and is not clipped', () => {
    const peak = Math.max(...samples.map(Math.abs));
    expect(peak).toBeCloseTo(0.8, 5);
    expect(samples.filter((sample) => Math.abs(sample) > 0.799).length).toBeLessThan(5);
  });

  it('fades in and out, without a step anywhere', () => {
    expect(samples[0]).toBe(0);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
    expect(loudness(samples.subarray(-Math.round(rate * 0.005)))).toBeLessThan(0.01);
    // No steeper than a full sine of the highest partial at this loudness.
    const steps = samples.map((sample, index) => Math.abs(sample - (samples[index - 1] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(0.8 * 2 * Math.PI * (1800 / rate));
  });

  it('sways around zero', () => {
    const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
    expect(Math.abs(mean)).toBeLessThan(0.002);
  });

  it('is the same sound on another device', () => {
    const other = renderCue(cue, 44_100);
    expect(other.length / 44_100).toBeCloseTo(samples.length / rate, 3);
    expect(loudness(other)).toBeCloseTo(loudness(samples), 2);
  });
});

describe('the three sounds', () => {
  it('rise, fall, and stay low', () => {
    expect(pitchOf(part('passed', 0, 0.11))).toBeCloseTo(659, -1);
    expect(pitchOf(part('passed', 0.2, 0.34))).toBeCloseTo(880, -1);
    expect(pitchOf(part('failed', 0, 0.14))).toBeCloseTo(440, -1);
    expect(pitchOf(part('failed', 0.2, 0.36))).toBeCloseTo(294, -1);
    expect(pitchOf(part('wrongMoment', 0, 0.16))).toBeCloseTo(262, -1);
  });

  it('are about as loud as each other', () => {
    const all = cues.map((cue) => loudness(renderCue(cue, rate)));
    expect(Math.max(...all) / Math.min(...all)).toBeLessThan(1.6);
  });
});
