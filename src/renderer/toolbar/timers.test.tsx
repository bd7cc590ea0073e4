// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appStory } from '../stories/app-states.ts';
import { openToolbar } from './test-kit.tsx';

const now = 1_700_000_000_000;
const advance = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('what moves by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('the duration ticks while a call stands', async () => {
    await openToolbar(appStory('conference', now));
    expect(screen.getByRole('timer').textContent).toBe('03:21');
    advance(2000);
    expect(screen.getByRole('timer').textContent).toBe('03:23');
  });

  it('nothing ticks without a call', async () => {
    const { patch } = await openToolbar(appStory('conference', now));
    await patch({ call: { kind: 'ended', since: now } });
    advance(1000);
    expect(screen.queryByRole('timer')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    await patch({ call: { kind: 'none' } });
    advance(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('nothing moves while a sign-in waits for its next try', async () => {
    const { patch } = await openToolbar(appStory('resuming', now));
    expect(screen.getByRole('progressbar')).toBeDefined();
    await patch({ connection: appStory('resuming-waiting', now).connection });
    expect(screen.queryByRole('progressbar')).toBeNull();
    advance(6000);
    expect(screen.getByText('Trying now…')).toBeDefined();
    advance(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts down to the next try and then rests', async () => {
    await openToolbar({ ...appStory('reconnecting', now), call: { kind: 'none' } });
    expect(screen.getByText('Next try in 5 sec')).toBeDefined();
    advance(1200);
    expect(screen.getByText('Next try in 3 sec')).toBeDefined();
    advance(3100);
    expect(screen.getByText('Trying now…')).toBeDefined();
    advance(1000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
