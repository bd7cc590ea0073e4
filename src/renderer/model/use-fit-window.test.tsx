// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import { useFitWindow } from './use-fit-window.ts';

let resized: () => void = () => undefined;
let observed = 0;

/** Stands in for layout, which the test environment does not have. */
class FakeObserver {
  constructor(callback: () => void) {
    resized = callback;
  }
  observe() {
    observed += 1;
  }
  disconnect() {
    observed -= 1;
  }
}

function setUp() {
  const told: number[] = [];
  let height = 0;
  let answer: () => Promise<VerbResult> = () => Promise.resolve({ ok: true });
  const api = {
    fitWindow: (next: number) => {
      told.push(next);
      return answer();
    },
  };
  function Content() {
    return <div ref={useFitWindow(api)}>text</div>;
  }
  const { container, unmount } = render(<Content />);
  const content = container.firstElementChild;
  if (content) content.getBoundingClientRect = () => new DOMRect(0, 0, 420, height);
  const resizeTo = (next: number) => {
    height = next;
    act(() => resized());
  };
  const fail = () => {
    answer = () => Promise.reject(new Error('refused'));
  };
  return { told, resizeTo, unmount, fail };
}

describe('useFitWindow', () => {
  beforeEach(() => {
    observed = 0;
    vi.stubGlobal('ResizeObserver', FakeObserver);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('tells whole heights, each change once', () => {
    const { told, resizeTo } = setUp();
    for (const height of [200.2, 200.7, 201, 180]) resizeTo(height);
    expect(told).toEqual([201, 180]);
  });

  it('stays within what main accepts', () => {
    const { told, resizeTo } = setUp();
    resizeTo(3);
    resizeTo(9000);
    expect(told).toEqual([40, 2000]);
  });

  it('goes on after a refusal, and ends with the window', async () => {
    const { told, resizeTo, unmount, fail } = setUp();
    fail();
    resizeTo(100);
    await Promise.resolve();
    resizeTo(120);
    expect(told).toEqual([100, 120]);
    unmount();
    expect(observed).toBe(0);
  });
});
