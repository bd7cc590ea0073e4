import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayer, gainOf } from './player.ts';

/** An audio device that exists only in what was asked of it; real ones are heard in test/e2e/sound.test.ts. */
function fakeDevice() {
  const seen: string[] = [];
  const sources: FakeSource[] = [];
  class FakeSource {
    onended: (() => void) | null = null;
    constructor() {
      sources.push(this);
    }
    connect = (to: unknown) => to;
    start = () => void seen.push('start');
    stop = () => {
      seen.push('stop');
      this.onended?.();
    };
  }
  class FakeGain {
    constructor(_context: unknown, { gain }: { gain: number }) {
      seen.push(`gain ${gain.toFixed(2)}`);
    }
    connect = (to: unknown) => to;
  }
  vi.stubGlobal('AudioBufferSourceNode', FakeSource);
  vi.stubGlobal('GainNode', FakeGain);
  const makeContext = () => {
    seen.push('open');
    return {
      sampleRate: 8000,
      createBuffer: (_channels: number, length: number) => {
        seen.push(`buffer ${length / 8000}`);
        return { copyToChannel() {} };
      },
      close: async () => void seen.push('close'),
    } as unknown as AudioContext;
  };
  return { seen, sources, makeContext };
}

describe('createPlayer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('takes the device for one sound and gives it back', async () => {
    const { seen, sources, makeContext } = fakeDevice();
    const playing = createPlayer(makeContext)('wrongMoment', 50);
    expect(seen).toEqual(['open', 'buffer 0.17', 'gain 0.25', 'start']);
    sources[0]?.onended?.();
    await playing;
    expect(seen.at(-1)).toBe('close');
  });

  it('cuts the sound before short', async () => {
    const { seen, sources, makeContext } = fakeDevice();
    const play = createPlayer(makeContext);
    const first = play('passed', 100);
    const second = play('failed', 100);
    await first;
    expect(seen).toContain('stop');
    sources[1]?.onended?.();
    await second;
    expect(seen.filter((call) => call === 'close')).toHaveLength(2);
  });

  it('gives a device up that never begins', async () => {
    const { seen, makeContext } = fakeDevice();
    const playing = createPlayer(makeContext)('passed', 100);
    const outcome = expect(playing).rejects.toThrow('does not play');
    await vi.advanceTimersByTimeAsync(3000);
    await outcome;
    expect(seen.at(-1)).toBe('close');
  });
});

it('has no gain outside of its scale', () => {
  expect([-5, 0, 50, 100, 900].map(gainOf)).toEqual([0, 0, 0.25, 1, 1]);
});
