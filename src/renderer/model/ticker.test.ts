// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTicker, type Ticker } from './ticker.ts';

const setVisible = (visible: boolean) => {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: visible ? 'visible' : 'hidden',
  });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('createTicker', () => {
  let ticker: Ticker;
  let stops: (() => void)[];

  beforeEach(() => {
    vi.useFakeTimers({ now: 10_400, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    setVisible(true);
    ticker = createTicker(document);
    stops = [];
  });
  afterEach(() => {
    for (const stop of stops) stop();
    vi.useRealTimers();
  });

  const listen = (base: number) => {
    const times: number[] = [];
    const stop = ticker.listen(base, (now) => times.push(now));
    stops.push(stop);
    return { times, stop };
  };

  it('keeps each on the whole seconds of its own base, with one timer for all', () => {
    const first = listen(10_000);
    const second = listen(10_250);
    const third = listen(10_000);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1900);
    expect(first.times).toEqual([10_400, 11_000, 12_000]);
    expect(second.times).toEqual([10_400, 11_250, 12_250]);
    expect(third.times).toEqual(first.times);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('has no timer left when the last one has stopped', () => {
    const first = listen(0);
    const second = listen(0);
    first.stop();
    expect(vi.getTimerCount()).toBe(1);
    second.stop();
    expect(vi.getTimerCount()).toBe(0);
    setVisible(false);
    setVisible(true);
    expect(second.times).toEqual([10_400]);
  });

  it('rests while the page is hidden, and tells all at once when it is back', () => {
    const first = listen(10_000);
    const second = listen(10_250);
    setVisible(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.setSystemTime(99_000);
    setVisible(true);
    expect(first.times.at(-1)).toBe(99_000);
    expect(second.times.at(-1)).toBe(99_000);
  });

  it('goes on when the clock of the computer is set back', () => {
    const { times } = listen(10_000);
    vi.setSystemTime(5_400);
    vi.advanceTimersByTime(1600);
    expect(times.at(-1)).toBe(7_000);
  });

  it('lets a listener stop while it is told', () => {
    const stop = ticker.listen(0, (now) => {
      if (now > 10_400) stop();
    });
    vi.advanceTimersByTime(3000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
