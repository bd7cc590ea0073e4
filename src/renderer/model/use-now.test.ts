// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNow } from './use-now.ts';

const setVisible = (visible: boolean) => {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: visible ? 'visible' : 'hidden',
  });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('useNow', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 10_400, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    setVisible(true);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('ticks once a second on the whole seconds of its base', () => {
    const { result } = renderHook(() => useNow(true, 10_000));
    act(() => void vi.advanceTimersByTime(600));
    expect(result.current).toBe(11_000);
    act(() => void vi.advanceTimersByTime(1000));
    expect(result.current).toBe(12_000);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('has no timer when nothing needs the time, and stops when that begins', () => {
    const { rerender } = renderHook(({ active }) => useNow(active, 0), { initialProps: { active: false } });
    expect(vi.getTimerCount()).toBe(0);
    rerender({ active: true });
    expect(vi.getTimerCount()).toBe(1);
    rerender({ active: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rests while the window is hidden and is right at once when it shows again', () => {
    const { result } = renderHook(() => useNow(true, 10_000));
    act(() => setVisible(false));
    expect(vi.getTimerCount()).toBe(0);
    vi.setSystemTime(99_000);
    act(() => setVisible(true));
    expect(result.current).toBe(99_000);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('leaves no timer when it is unmounted', () => {
    renderHook(() => useNow(true, 0)).unmount();
    // Preact's own effect scheduling ends; a tick of ours would have set the next.
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
