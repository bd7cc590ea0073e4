import { describe, expect, it } from 'vitest';
import { pause } from './pause.ts';
import { createFakeClock } from './testing/fake-clock.ts';

function paused(signal: AbortSignal) {
  const clock = createFakeClock();
  const state = { over: false };
  void pause(clock, 500, signal).then(() => {
    state.over = true;
  });
  return { clock, state };
}

describe('pause', () => {
  it('lasts its time', async () => {
    const { clock, state } = paused(new AbortController().signal);
    await clock.advance(499);
    expect(state.over).toBe(false);
    await clock.advance(1);
    expect(state.over).toBe(true);
  });

  it('ends when aborted, and leaves no timer behind', async () => {
    const abort = new AbortController();
    const { clock, state } = paused(abort.signal);
    await clock.advance(10);
    abort.abort();
    await clock.advance(0);
    expect(state.over).toBe(true);
    expect(clock.waiting()).toBe(0);
  });

  it('does not begin when it is aborted already', async () => {
    const { clock, state } = paused(AbortSignal.abort());
    await clock.advance(0);
    expect(state.over).toBe(true);
    expect(clock.waiting()).toBe(0);
  });
});
